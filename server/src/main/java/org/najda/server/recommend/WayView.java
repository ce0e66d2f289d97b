package org.najda.server.recommend;

import java.util.List;
import org.najda.core.UnitId;
import org.najda.roads.travel.Way;

/**
 * A unit's way to an incident.
 *
 * @param line longitude and latitude of each point, as GeoJSON has them
 */
record WayView(UnitId unit, double etaSeconds, int meters, List<double[]> line) {
  static WayView of(UnitId unit, Way way) {
    return new WayView(
        unit,
        way.millis() / 1e3,
        (int) Math.round(way.meters()),
        way.points().stream().map(point -> new double[] {point.lon(), point.lat()}).toList());
  }
}
