package org.najda.roads.tile;

import java.util.ArrayList;
import java.util.List;

/** Cuts lines and rings off at the sides of a tile and its buffer. */
final class Clip {
  private static final int LOW = -TileAddress.BUFFER;
  private static final int HIGH = TileAddress.EXTENT + TileAddress.BUFFER;

  private Clip() {}

  /** The pieces of the line inside, by Liang and Barsky's parametric clipping of each stretch. */
  static List<TilePath> line(TilePath line) {
    List<TilePath> pieces = new ArrayList<>();
    TilePath piece = new TilePath();
    for (int i = 0; i + 1 < line.size(); i++) {
      double[] inside = {0, 1};
      int dx = line.x(i + 1) - line.x(i);
      int dy = line.y(i + 1) - line.y(i);
      boolean seen =
          narrow(-dx, line.x(i) - LOW, inside)
              && narrow(dx, HIGH - line.x(i), inside)
              && narrow(-dy, line.y(i) - LOW, inside)
              && narrow(dy, HIGH - line.y(i), inside);
      if (seen) {
        int startX = line.x(i) + (int) Math.round(inside[0] * dx);
        int startY = line.y(i) + (int) Math.round(inside[0] * dy);
        if (!piece.endsAt(startX, startY)) {
          piece = new TilePath();
          pieces.add(piece);
          piece.add(startX, startY);
        }
        piece.add(
            line.x(i) + (int) Math.round(inside[1] * dx),
            line.y(i) + (int) Math.round(inside[1] * dy));
      }
    }
    return pieces;
  }

  /** Keeps what lies on the inner side of one edge; false when nothing does. */
  private static boolean narrow(int direction, int distance, double[] inside) {
    if (direction == 0) {
      return distance >= 0;
    }
    double share = (double) distance / direction;
    if (direction < 0) {
      inside[0] = Math.max(inside[0], share);
    } else {
      inside[1] = Math.min(inside[1], share);
    }
    return inside[0] <= inside[1];
  }

  /** The part of the ring inside, by Sutherland and Hodgman, one side after another. */
  static TilePath ring(TilePath ring) {
    TilePath left = ring;
    for (Side side : Side.values()) {
      left = cut(left, side);
    }
    return left;
  }

  private static TilePath cut(TilePath ring, Side side) {
    TilePath kept = new TilePath();
    for (int i = 0; i < ring.size(); i++) {
      int j = (i + 1) % ring.size();
      long a = side.inside(ring.x(i), ring.y(i));
      long b = side.inside(ring.x(j), ring.y(j));
      if (a >= 0) {
        kept.add(ring.x(i), ring.y(i));
      }
      if (a >= 0 != b >= 0) {
        double share = (double) a / (a - b);
        kept.add(
            ring.x(i) + (int) Math.round(share * (ring.x(j) - ring.x(i))),
            ring.y(i) + (int) Math.round(share * (ring.y(j) - ring.y(i))));
      }
    }
    return kept;
  }

  private enum Side {
    LEFT,
    RIGHT,
    TOP,
    BOTTOM;

    /** How far within this side a place lies; negative outside. */
    long inside(int x, int y) {
      return switch (this) {
        case LEFT -> (long) x - LOW;
        case RIGHT -> (long) HIGH - x;
        case TOP -> (long) y - LOW;
        case BOTTOM -> (long) HIGH - y;
      };
    }
  }
}
