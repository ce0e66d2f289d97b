package org.najda.roads.gazetteer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.najda.roads.Bounds;
import org.najda.roads.Earth;
import org.najda.roads.Point;
import org.najda.roads.feature.Feature;
import org.najda.roads.feature.Feature.Names;
import org.najda.roads.gazetteer.NamedPlace.Kind;

/**
 * Makes one street of the pieces that a map cuts it into: those of the same names that lie within
 * {@value #MOST_METERS_APART} m of one another. Streets of two towns that share a name stay two.
 */
final class Streets {
  private static final int MOST_METERS_APART = 300;

  private record Piece(String type, List<Point> points, Bounds box) {}

  private final Map<Names, List<Piece>> pieces = new LinkedHashMap<>();

  void add(Feature road) {
    for (int[] part : road.shape().parts()) {
      List<Point> points = new ArrayList<>();
      for (int i = 0; i < part.length; i += 2) {
        points.add(new Point(part[i], part[i + 1]));
      }
      pieces
          .computeIfAbsent(road.names(), names -> new ArrayList<>())
          .add(new Piece(road.type(), points, Bounds.around(points)));
    }
  }

  List<NamedPlace> build() {
    List<NamedPlace> streets = new ArrayList<>();
    pieces.forEach((names, all) -> {
      List<Piece> left = new ArrayList<>(all);
      while (!left.isEmpty()) {
        streets.add(street(names, left));
      }
    });
    return streets;
  }

  /** Takes one street's pieces out of those left. */
  private static NamedPlace street(Names names, List<Piece> left) {
    Set<Point> points = new LinkedHashSet<>();
    Deque<Piece> ends = new ArrayDeque<>(List.of(left.removeFirst()));
    String type = ends.getFirst().type();
    while (!ends.isEmpty()) {
      Piece piece = ends.removeFirst();
      points.addAll(piece.points());
      left.removeIf(other -> {
        boolean next = isNear(piece.box(), other.box());
        if (next) {
          ends.addLast(other);
        }
        return next;
      });
    }
    return new NamedPlace(Kind.STREET, type, names, List.copyOf(points));
  }

  private static boolean isNear(Bounds a, Bounds b) {
    int lat = gap(a.minLat7(), a.maxLat7(), b.minLat7(), b.maxLat7());
    int lon = gap(a.minLon7(), a.maxLon7(), b.minLon7(), b.maxLon7());
    return Earth.meters(
            a.minLat7(), a.minLon7(), a.minLat7() + (double) lat, a.minLon7() + (double) lon)
        <= MOST_METERS_APART;
  }

  private static int gap(int minA, int maxA, int minB, int maxB) {
    return Math.max(0, Math.max(minB - maxA, minA - maxB));
  }
}
