package org.najda.roads.tile;

import java.util.ArrayList;
import java.util.List;
import org.najda.roads.feature.Feature.Shape;

/**
 * A shape in a tile's steps, thinned and clipped, as the command integers of the Mapbox Vector Tile
 * specification 2.1, section 4.3.
 */
final class TileGeometry {
  /** On a screen that draws a tile 512 pixels wide this is half a pixel. */
  private static final int SMALLEST_STEP = 4;

  private static final int SMALLEST_TWICE_AREA = 64;
  private static final int MOVE_TO = 1;
  private static final int LINE_TO = 2;
  private static final int CLOSE_PATH = 7;

  private final TileAddress tile;
  private final List<Integer> commands = new ArrayList<>();
  private int x;
  private int y;

  private TileGeometry(TileAddress tile) {
    this.tile = tile;
  }

  /** The commands; none when nothing of the shape is seen on this tile. */
  static List<Integer> of(Shape shape, TileAddress tile) {
    TileGeometry geometry = new TileGeometry(tile);
    switch (shape.form()) {
      case POINT -> geometry.point(shape.parts().getFirst());
      case LINE -> shape.parts().forEach(geometry::line);
      case AREA -> geometry.area(shape.parts());
    }
    return geometry.commands;
  }

  private void point(int[] part) {
    int across = tile.across(part[1]);
    int down = tile.down(part[0]);
    if (across >= 0 && across < TileAddress.EXTENT && down >= 0 && down < TileAddress.EXTENT) {
      command(MOVE_TO, 1);
      to(across, down);
    }
  }

  private void line(int[] part) {
    for (TilePath piece : Clip.line(thinned(part))) {
      if (piece.size() >= 2) {
        draw(piece);
      }
    }
  }

  private void area(List<int[]> parts) {
    List<TilePath> rings = parts.stream().map(this::thinned).toList();
    for (TilePath outer : rings) {
      if (depth(outer, rings) % 2 == 0) {
        ring(outer, true);
        rings.stream()
            .filter(inner -> depth(inner, rings) == depth(outer, rings) + 1)
            .filter(inner -> holds(outer, inner))
            .forEach(inner -> ring(inner, false));
      }
    }
  }

  /** In how many other rings this one lies: even for ground, odd for holes. */
  private static long depth(TilePath ring, List<TilePath> rings) {
    return rings.size() == 1 ? 0 : rings.stream().filter(other -> holds(other, ring)).count();
  }

  private static boolean holds(TilePath outer, TilePath inner) {
    if (outer == inner || inner.size() == 0) {
      return false;
    }
    boolean inside = false;
    for (int i = 0; i < outer.size(); i++) {
      int j = (i + 1) % outer.size();
      if (outer.y(i) > inner.y(0) != outer.y(j) > inner.y(0)) {
        double share = (double) (inner.y(0) - outer.y(i)) / (outer.y(j) - outer.y(i));
        inside ^= inner.x(0) < outer.x(i) + share * (outer.x(j) - outer.x(i));
      }
    }
    return inside;
  }

  private void ring(TilePath whole, boolean outer) {
    TilePath clipped = Clip.ring(whole);
    long area = clipped.twiceArea();
    if (clipped.size() < 3 || Math.abs(area) < SMALLEST_TWICE_AREA) {
      return;
    }
    draw(area > 0 == outer ? clipped : clipped.reversed());
    command(CLOSE_PATH, 1);
  }

  /** In tile steps, without places that hardly differ from the one before, and not closed. */
  private TilePath thinned(int[] part) {
    TilePath path = new TilePath();
    int last = part.length - 2;
    for (int i = 0; i <= last; i += 2) {
      int across = tile.across(part[i + 1]);
      int down = tile.down(part[i]);
      boolean end = i == 0 || i == last;
      if (end || farFromLast(path, across, down)) {
        path.add(across, down);
      }
    }
    boolean closed = part[0] == part[last] && part[1] == part[last + 1] && path.size() > 3;
    if (closed) {
      path.removeLast();
    }
    return path;
  }

  private static boolean farFromLast(TilePath path, int x, int y) {
    int end = path.size() - 1;
    return Math.abs(path.x(end) - x) + Math.abs(path.y(end) - y) >= SMALLEST_STEP;
  }

  private void draw(TilePath path) {
    command(MOVE_TO, 1);
    to(path.x(0), path.y(0));
    command(LINE_TO, path.size() - 1);
    for (int i = 1; i < path.size(); i++) {
      to(path.x(i), path.y(i));
    }
  }

  private void command(int id, int count) {
    commands.add(id | count << 3);
  }

  private void to(int nextX, int nextY) {
    commands.add(zigzag(nextX - x));
    commands.add(zigzag(nextY - y));
    x = nextX;
    y = nextY;
  }

  private static int zigzag(int value) {
    return value << 1 ^ value >> 31;
  }
}
