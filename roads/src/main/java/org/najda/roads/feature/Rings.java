package org.najda.roads.feature;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Joins lines at their ends to closed rings; what doesn't close is left out. */
final class Rings {
  private Rings() {}

  static List<long[]> join(List<long[]> lines) {
    List<long[]> rings = new ArrayList<>();
    Deque<long[]> open = new ArrayDeque<>();
    for (long[] line : lines) {
      if (line.length > 1) {
        (isClosed(line) ? rings : open).add(line);
      }
    }
    while (!open.isEmpty()) {
      long[] ring = open.poll();
      for (long[] more = next(open, ring); more != null; more = next(open, ring)) {
        ring = append(ring, more);
      }
      if (isClosed(ring)) {
        rings.add(ring);
      }
    }
    return rings;
  }

  private static boolean isClosed(long[] line) {
    return line.length > 3 && line[0] == line[line.length - 1];
  }

  /** Takes a line that begins or ends where the ring ends, unless the ring is closed. */
  private static long @Nullable [] next(Deque<long[]> open, long[] ring) {
    if (isClosed(ring)) {
      return null;
    }
    long end = ring[ring.length - 1];
    for (long[] line : open) {
      if (line[0] == end || line[line.length - 1] == end) {
        open.remove(line);
        return line;
      }
    }
    return null;
  }

  private static long[] append(long[] ring, long[] line) {
    boolean ahead = line[0] == ring[ring.length - 1];
    LongStream rest =
        LongStream.range(1, line.length)
            .map(i -> ahead ? line[(int) i] : line[(int) (line.length - 1 - i)]);
    return LongStream.concat(LongStream.of(ring), rest).toArray();
  }
}
