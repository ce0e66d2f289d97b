package org.najda.server.level;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A room's service levels over one span of time.
 *
 * @param from when it begins
 * @param to when it ends: when this was worked out
 * @param takenAt when the room was last handed over; left out when it never was
 * @param levels answer, dispatch and arrival
 */
record Levels(
    Period period, Instant from, Instant to, @Nullable Instant takenAt, List<Level> levels) {}
