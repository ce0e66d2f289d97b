package org.najda.roads.snap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.najda.roads.Earth;
import org.najda.roads.Point;
import org.najda.roads.graph.RoadGraph;

/** One search for the pieces nearest to a place: ring by ring of cells around it. */
final class NearestSearch {
  /** Pieces within this of the nearest are equally near: far below the 11 mm of coordinates. */
  private static final double TIE_METERS = 1e-5;

  private static final double METERS_PER_STEP = Earth.radians(1) * Earth.RADIUS_METERS;

  private final RoadGraph graph;
  private final SegmentGrid grid;
  private final Point place;
  private final int maxMeters;
  private final double cosine;
  private double least;
  private int[] found = new int[16];
  private double[] foundMeters = new double[16];
  private int count;

  NearestSearch(RoadGraph graph, SegmentGrid grid, Point place, int maxMeters) {
    this.graph = graph;
    this.grid = grid;
    this.place = place;
    this.maxMeters = maxMeters;
    this.cosine = StrictMath.cos(Earth.radians(place.lat7()));
    // The plane is as true as the Earth is flat over such lengths: a thousandth is ample.
    this.least = maxMeters * 1.001 + 1;
  }

  Optional<Snap> find() {
    int row = grid.row(place.lat7());
    int column = grid.column(place.lon7());
    int firstRing = Math.max(outside(row, grid.rows()), outside(column, grid.columns()));
    int lastRing =
        Math.max(
            Math.max(row, grid.rows() - 1 - row), Math.max(column, grid.columns() - 1 - column));
    for (int ring = firstRing; ring <= lastRing && beyond(row, column, ring - 1) <= least; ring++) {
      searchRing(row, column, ring);
    }
    return nearest();
  }

  private static int outside(int index, int size) {
    return Math.max(0, Math.max(-index, index - size + 1));
  }

  /** Least length from the place to anything outside the square of cells within this ring. */
  private double beyond(int row, int column, int ring) {
    if (ring < 0) {
      return 0;
    }
    double south = (double) place.lat7() - grid.southOf(row - ring);
    double north = (double) grid.southOf(row + ring + 1) - place.lat7();
    double west = ((double) place.lon7() - grid.westOf(column - ring)) * cosine;
    double east = ((double) grid.westOf(column + ring + 1) - place.lon7()) * cosine;
    return METERS_PER_STEP * Math.min(Math.min(south, north), Math.min(west, east));
  }

  private void searchRing(int row, int column, int ring) {
    int lowest = Math.max(0, row - ring);
    int highest = Math.min(grid.rows() - 1, row + ring);
    for (int at = lowest; at <= highest; at++) {
      boolean whole = at == row - ring || at == row + ring;
      int step = whole || ring == 0 ? 1 : 2 * ring;
      for (int across = column - ring; across <= column + ring; across += step) {
        if (across >= 0 && across < grid.columns()) {
          searchCell(at, across);
        }
      }
    }
  }

  private void searchCell(int row, int column) {
    int end = grid.end(row, column);
    for (int slot = grid.first(row, column); slot < end; slot++) {
      double meters = METERS_PER_STEP * steps(grid.piece(slot));
      if (meters <= least + TIE_METERS) {
        least = Math.min(least, meters);
        keep(slot, meters);
      }
    }
  }

  private void keep(int slot, double meters) {
    if (count == found.length) {
      found = Arrays.copyOf(found, count * 2);
      foundMeters = Arrays.copyOf(foundMeters, count * 2);
    }
    found[count] = slot;
    foundMeters[count++] = meters;
  }

  /** The least length from the place to a piece, in steps of latitude on the plane around it. */
  private double steps(int piece) {
    double x = x(piece);
    double y = y(piece);
    double dx = x(piece + 1) - x;
    double dy = y(piece + 1) - y;
    double share = share(x, y, dx, dy);
    double atX = x + share * dx;
    double atY = y + share * dy;
    return Math.sqrt(atX * atX + atY * atY);
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

  private Optional<Snap> nearest() {
    List<Snap.Spot> spots = new ArrayList<>(4);
    double meters = Double.POSITIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      if (foundMeters[i] <= least + TIE_METERS) {
        Snap.Spot spot = spot(found[i]);
        meters =
            Math.min(meters, Earth.meters(place.lat7(), place.lon7(), spot.lat7(), spot.lon7()));
        if (!spots.contains(spot)) {
          spots.add(spot);
        }
      }
    }
    return meters <= maxMeters ? Optional.of(new Snap(meters, spots)) : Optional.empty();
  }

  private Snap.Spot spot(int slot) {
    int piece = grid.piece(slot);
    double x = x(piece);
    double y = y(piece);
    double share = share(x, y, x(piece + 1) - x, y(piece + 1) - y);
    double lat = graph.shapeLat7(piece);
    double lon = graph.shapeLon7(piece);
    double atLat = lat + share * (graph.shapeLat7(piece + 1) - lat);
    double atLon = lon + share * (graph.shapeLon7(piece + 1) - lon);
    return new EdgeLength(graph, grid.edge(slot)).spot(piece, atLat, atLon);
  }
}
