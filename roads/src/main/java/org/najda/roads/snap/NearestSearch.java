package org.najda.roads.snap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.najda.roads.Earth;
import org.najda.roads.Point;

/** One search for the pieces nearest to a place: ring by ring of cells around it. */
final class NearestSearch {
  /** Pieces within this of the nearest are equally near: far below the 11 mm of coordinates. */
  private static final double TIE_METERS = 1e-5;

  /** Squares are rounded; nothing near a bound may be lost by that. */
  private static final double MARGIN = 1 + 1e-9;

  private static final double METERS_PER_STEP = Earth.radians(1) * Earth.RADIUS_METERS;

  private final EdgeLengths lengths;
  private final SegmentGrid grid;
  private final Point place;
  private final int maxMeters;
  private final double cosine;
  private double least;
  private int[] found = new int[4];
  private double[] foundMeters = new double[4];
  private int count;

  NearestSearch(EdgeLengths lengths, SegmentGrid grid, Point place, int maxMeters) {
    this.lengths = lengths;
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
        if (across >= 0 && across < grid.columns() && mayBeNearest(at, across)) {
          searchCell(at, across);
        }
      }
    }
  }

  /** Whether the nearest corner or side of a cell is within what was found. */
  private boolean mayBeNearest(int row, int column) {
    double south = (double) grid.southOf(row) - place.lat7();
    double north = (double) place.lat7() - grid.southOf(row + 1);
    double west = ((double) grid.westOf(column) - place.lon7()) * cosine;
    double east = ((double) place.lon7() - grid.westOf(column + 1)) * cosine;
    double y = Math.max(0, Math.max(south, north));
    double x = Math.max(0, Math.max(west, east));
    double bound = (least + TIE_METERS) / METERS_PER_STEP;
    return x * x + y * y <= bound * bound * MARGIN;
  }

  private void searchCell(int row, int column) {
    int end = grid.end(row, column);
    for (int slot = grid.first(row, column); slot < end; slot++) {
      double meters = METERS_PER_STEP * steps(slot);
      if (meters <= least + TIE_METERS) {
        // Whatever was kept is at least the least away.
        count = meters + TIE_METERS < least ? 0 : count;
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
  private double steps(int slot) {
    double x = x(grid.startLon7(slot));
    double y = y(grid.startLat7(slot));
    double dx = x(grid.endLon7(slot)) - x;
    double dy = y(grid.endLat7(slot)) - y;
    double share = share(x, y, dx, dy);
    double atX = x + share * dx;
    double atY = y + share * dy;
    return Math.sqrt(atX * atX + atY * atY);
  }

  private double x(int lon7) {
    return ((double) lon7 - place.lon7()) * cosine;
  }

  private double y(int lat7) {
    return (double) lat7 - place.lat7();
  }

  /** How much of a piece lies before its point nearest to the place. */
  private static double share(double x, double y, double dx, double dy) {
    double square = dx * dx + dy * dy;
    return square == 0 ? 0 : Math.clamp(-(x * dx + y * dy) / square, 0.0, 1.0);
  }

  private Optional<Snap> nearest() {
    List<Snap.Spot> spots = new ArrayList<>(count);
    double meters = Double.POSITIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      if (foundMeters[i] <= least + TIE_METERS) {
        Snap.Spot spot = spot(found[i]);
        if (!spots.contains(spot)) {
          meters = Math.min(meters, isWhereLast(spots, spot) ? meters : meters(spot));
          spots.add(spot);
        }
      }
    }
    return meters <= maxMeters ? Optional.of(new Snap(meters, spots)) : Optional.empty();
  }

  /** The streets of a crossing are all equally far. */
  private static boolean isWhereLast(List<Snap.Spot> spots, Snap.Spot spot) {
    return !spots.isEmpty()
        && spots.getLast().lat7() == spot.lat7()
        && spots.getLast().lon7() == spot.lon7();
  }

  private double meters(Snap.Spot spot) {
    return Earth.meters(place.lat7(), place.lon7(), spot.lat7(), spot.lon7());
  }

  private Snap.Spot spot(int slot) {
    double lat = grid.startLat7(slot);
    double lon = grid.startLon7(slot);
    double x = x(grid.startLon7(slot));
    double y = y(grid.startLat7(slot));
    double share = share(x, y, x(grid.endLon7(slot)) - x, y(grid.endLat7(slot)) - y);
    return lengths.spot(
        grid.edge(slot),
        grid.piece(slot),
        share,
        lat + share * (grid.endLat7(slot) - lat),
        lon + share * (grid.endLon7(slot) - lon));
  }
}
