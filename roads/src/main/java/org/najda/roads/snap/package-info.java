/**
 * From a place to the nearest points of a road graph, exactly.
 *
 * <p>The rule, so that anybody can recompute it: an edge's shape is a row of straight pieces;
 * around the place p each end of a piece gets plane coordinates {@code x = (lon - lon(p)) ·
 * cos(lat(p))}, {@code y = lat - lat(p)}; the nearest point of the piece a→b is {@code a + t·(b -
 * a)} with {@code t = clamp(-(a·(b - a)) / |b - a|², 0, 1)}, taken in latitude and longitude. All
 * edges that are within 0.01 mm of the least distance are equally near. How far along its edge a
 * point lies is a share of the edge's length, both measured by haversine along the shape.
 */
@NullMarked
package org.najda.roads.snap;

import org.jspecify.annotations.NullMarked;
