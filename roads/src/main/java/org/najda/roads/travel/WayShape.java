package org.najda.roads.travel;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.najda.roads.Earth;
import org.najda.roads.Point;
import org.najda.roads.graph.RoadGraph;
import org.najda.roads.snap.Snap.Spot;

/** The shape of a way while it grows, part by part, each along one edge. */
final class WayShape {
  private final RoadGraph graph;
  private final List<Point> points = new ArrayList<>();
  private final List<Integer> edges = new ArrayList<>();
  private final LongStream.Builder millisAt = LongStream.builder();
  private Spot end;
  private Cost cost = Cost.NONE;
  private long lastMillis;

  WayShape(RoadGraph graph, Spot start) {
    this.graph = graph;
    this.end = start;
    put(place(start), 0);
  }

  /** Goes on from the same place on another edge. */
  void moveTo(Spot sameNode) {
    end = sameNode;
  }

  /** Drives along the present edge to a spot of it. */
  WayShape add(Spot to, Cost partCost) {
    List<Point> part = part(to);
    double whole = 0;
    for (int i = 1; i < part.size(); i++) {
      whole += Earth.meters(part.get(i - 1), part.get(i));
    }
    double done = 0;
    for (int i = 1; i < part.size(); i++) {
      done += Earth.meters(part.get(i - 1), part.get(i));
      double share = i == part.size() - 1 ? 1 : done / whole;
      put(part.get(i), cost.millis() + Math.round(share * partCost.millis()));
    }
    cost = cost.plus(partCost);
    edges.add(to.edge());
    end = to;
    return this;
  }

  private List<Point> part(Spot to) {
    List<Point> part = new ArrayList<>();
    part.add(place(end));
    if (to.share() >= end.share()) {
      for (int point = end.shapePoint() + 1; point <= to.shapePoint(); point++) {
        part.add(new Point(graph.shapeLat7(point), graph.shapeLon7(point)));
      }
    } else {
      for (int point = end.shapePoint(); point > to.shapePoint(); point--) {
        part.add(new Point(graph.shapeLat7(point), graph.shapeLon7(point)));
      }
    }
    part.add(place(to));
    return part;
  }

  private void put(Point point, long millis) {
    if (!points.isEmpty() && points.getLast().equals(point) && lastMillis == millis) {
      return;
    }
    points.add(point);
    millisAt.add(millis);
    lastMillis = millis;
  }

  private static Point place(Spot spot) {
    return new Point((int) Math.round(spot.lat7()), (int) Math.round(spot.lon7()));
  }

  Way way(Set<Way.Note> notes) {
    return new Way(points, millisAt.build().toArray(), cost.millimeters() / 1000.0, edges, notes);
  }
}
