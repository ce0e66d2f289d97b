package org.najda.roads.snap;

import org.najda.roads.Earth;
import org.najda.roads.Point;
import org.najda.roads.graph.RoadGraph;

/** The plane around a place, in steps of latitude; true enough over some hundred meters. */
final class PlaneAround {
  private static final double METERS_PER_STEP = Earth.radians(1) * Earth.RADIUS_METERS;

  private final RoadGraph graph;
  private final Point place;
  private final double cosine;

  PlaneAround(RoadGraph graph, Point place) {
    this.graph = graph;
    this.place = place;
    this.cosine = StrictMath.cos(Earth.radians(place.lat7()));
  }

  /** The least length from the place to a piece, in meters. */
  double meters(int piece) {
    double x = x(piece);
    double y = y(piece);
    double dx = x(piece + 1) - x;
    double dy = y(piece + 1) - y;
    double share = share(x, y, dx, dy);
    double atX = x + share * dx;
    double atY = y + share * dy;
    return METERS_PER_STEP * Math.sqrt(atX * atX + atY * atY);
  }

  private double x(int point) {
    return ((double) graph.shapeLon7(point) - place.lon7()) * cosine;
  }

  private double y(int point) {
    return (double) graph.shapeLat7(point) - place.lat7();
  }

  /** How much of a piece lies before its point nearest to the place. */
  private static double share(double x, double y, double dx, double dy) {
    double square = dx * dx + dy * dy;
    return square == 0 ? 0 : Math.clamp(-(x * dx + y * dy) / square, 0.0, 1.0);
  }

  /** The point of a piece that is nearest to the place. */
  Snap.Spot spot(EdgeLengths lengths, int edge, int piece) {
    double x = x(piece);
    double y = y(piece);
    double share = share(x, y, x(piece + 1) - x, y(piece + 1) - y);
    double lat = graph.shapeLat7(piece);
    double lon = graph.shapeLon7(piece);
    double atLat = lat + share * (graph.shapeLat7(piece + 1) - lat);
    double atLon = lon + share * (graph.shapeLon7(piece + 1) - lon);
    return lengths.spot(edge, piece, share, atLat, atLon);
  }
}
