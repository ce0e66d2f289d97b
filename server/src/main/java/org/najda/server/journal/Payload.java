package org.najda.server.journal;

/**
 * An event as bytes.
 *
 * @param type stable name of the kind of event
 * @param version of that kind's form
 * @param bytes as the codec made them; never re-serialised
 */
public record Payload(String type, int version, byte[] bytes) {}
