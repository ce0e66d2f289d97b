package org.najda.server.traffic;

import java.util.ArrayList;
import java.util.List;
import org.najda.core.GeoPoint;
import org.najda.core.settings.UnitKind;
import org.najda.roads.Point;
import org.najda.roads.graph.RoadGraph;
import org.najda.roads.traffic.MeasuredSpeed;

/**
 * A direction of a road that was measured.
 *
 * @param kind of the units that it was measured by, and for
 * @param points as it is driven
 * @param speedPercent of the speed on the map
 * @param weightPercent how much it counts: it loses weight until it is forgotten
 * @param passes that it rests on
 */
record MeasuredView(
    UnitKind kind, List<GeoPoint> points, int speedPercent, int weightPercent, int passes) {
  static List<MeasuredView> listOf(RoadsNow roads) {
    List<MeasuredView> views = new ArrayList<>();
    for (UnitKind kind : UnitKind.values()) {
      RoadGraph graph = roads.map().graph(kind);
      roads.speeds().measured(kind).forEach(one -> views.add(of(kind, graph, one)));
    }
    return views;
  }

  private static MeasuredView of(UnitKind kind, RoadGraph graph, MeasuredSpeed one) {
    List<Point> shape = graph.edgeShape(one.arc() >> 1);
    List<Point> driven = (one.arc() & 1) == 0 ? shape : shape.reversed();
    return new MeasuredView(
        kind,
        driven.stream().map(point -> new GeoPoint(point.lat7(), point.lon7())).toList(),
        one.speedPercent(),
        one.weightPercent(),
        one.passes());
  }
}
