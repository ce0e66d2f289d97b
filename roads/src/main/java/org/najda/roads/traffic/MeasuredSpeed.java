package org.najda.roads.traffic;

/**
 * How fast an arc was driven lately.
 *
 * @param arc edge × 2, plus 1 against the edge's shape
 * @param speedPercent of the speed that the map says
 * @param weightPercent how much it counts against what is said of the hour: 100 when it is fresh
 * @param passes that it rests on
 */
public record MeasuredSpeed(int arc, int speedPercent, int weightPercent, int passes) {}
