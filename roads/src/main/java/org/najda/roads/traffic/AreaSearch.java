package org.najda.roads.traffic;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.najda.roads.Bounds;
import org.najda.roads.Point;
import org.najda.roads.graph.RoadGraph;
import org.najda.roads.snap.SnapIndex;

/** Edges that come within corners, by a point of their shape or the middle between two. */
record AreaSearch(RoadGraph graph, SnapIndex index, List<Point> corners) {
  SortedSet<Integer> edges() {
    SortedSet<Integer> edges = new TreeSet<>();
    index.edgesAround(Bounds.around(corners)).filter(this::comesWithin).forEach(edges::add);
    return edges;
  }

  private boolean comesWithin(int edge) {
    int start = graph.shapeStart(edge);
    for (int point = start; point < graph.shapeEnd(edge); point++) {
      long lat = graph.shapeLat7(point);
      long lon = graph.shapeLon7(point);
      int before = Math.max(start, point - 1);
      if (holds(lat, lon)
          || holds((lat + graph.shapeLat7(before)) / 2, (lon + graph.shapeLon7(before)) / 2)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line from there to the east leaves the area an odd number of times. */
  private boolean holds(long lat, long lon) {
    boolean within = false;
    Point last = corners.getLast();
    for (Point next : corners) {
      boolean crosses = next.lat7() > lat != last.lat7() > lat;
      if (crosses && lon < lonAt(lat, last, next)) {
        within = !within;
      }
      last = next;
    }
    return within;
  }

  private static double lonAt(long lat, Point from, Point to) {
    double share = (double) (lat - from.lat7()) / ((long) to.lat7() - from.lat7());
    return from.lon7() + share * ((long) to.lon7() - from.lon7());
  }
}
