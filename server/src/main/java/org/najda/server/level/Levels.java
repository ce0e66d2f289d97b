package org.najda.server.level;

import java.time.Instant;
import java.util.List;

/**
 * A room's service levels over one span of time.
 *
 * @param from when it begins
 * @param to when it ends: when this was worked out
 * @param levels answer, dispatch and arrival
 */
record Levels(Period period, Instant from, Instant to, List<Level> levels) {}
