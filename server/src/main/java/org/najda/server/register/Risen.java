package org.najda.server.register;

import java.time.Instant;

/**
 * A deadline that has risen to the command room, without identity.
 *
 * @param number that stands for the record and its deadline
 * @param unit where the record is kept
 * @param ends when the time is over
 * @param warnings how many wait for an answer
 */
public record Risen(
    long number, String register, String unit, String deadline, Instant ends, int warnings) {}
