package org.najda.server.directory;

/**
 * Somebody of the service.
 *
 * @param person the number of the service, which is also what he signs in with
 */
public record Staff(String person, String name, String rank) {}
