package org.najda.server.oversight;

import java.time.Instant;

/**
 * One look at one thing.
 *
 * @param where the register, or the room with {@code room:} before its id
 * @param record its number, or what was looked at in a room
 * @param broken whether the record was opened without a right to it
 */
record Reading(
    Instant at, String person, String where, String record, String reason, boolean broken) {}
