package org.najda.roads.matching;

import org.jspecify.annotations.Nullable;
import org.najda.roads.Point;

/**
 * Where somebody was.
 *
 * @param millis when
 * @param headingDegrees clockwise from north; null when unknown
 */
public record Fix(Point place, long millis, @Nullable Float headingDegrees) {}
