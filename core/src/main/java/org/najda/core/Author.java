package org.najda.core;

/**
 * Who acts, and from where.
 *
 * @param workstation the position, terminal or door the command came through
 */
public record Author(PersonId person, String workstation) {}
