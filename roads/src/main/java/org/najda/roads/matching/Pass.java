package org.najda.roads.matching;

/**
 * One drive along an arc.
 *
 * @param arc edge × 2, plus 1 against the edge's shape
 * @param millis when it ended
 * @param speedPercent of the speed that the map says, at least 1
 */
public record Pass(int arc, long millis, int speedPercent) {}
