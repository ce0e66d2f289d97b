package org.najda.server.register;

/**
 * Something that may be referred to, offered while somebody types.
 *
 * @param key what is entered
 * @param label what it is called
 */
public record Offer(String key, String label) {}
