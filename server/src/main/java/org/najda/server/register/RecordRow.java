package org.najda.server.register;

import java.time.Instant;

/**
 * A record in a list.
 *
 * @param record its number within the register: year and count
 * @param unit where it is kept
 * @param opened when it happened that it was opened
 */
public record RecordRow(String record, String unit, String state, Instant opened) {}
