package org.najda.server.tally;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Indicator.Measure;

/**
 * What the intervals of a name took in a year.
 *
 * @param all of all rooms together
 * @param byRoom of each room that has some
 */
public record IntervalTally(Row all, SortedMap<String, Row> byRoom) {
  private static final Row NONE = new Row(null, null, 0, 0);

  public IntervalTally {
    byRoom = Collections.unmodifiableSortedMap(new TreeMap<>(byRoom));
  }

  /**
   * Those of one room, or of all.
   *
   * @param p50Seconds half took no longer, by nearest rank; null where none is valid, as is {@code
   *     p90Seconds}
   * @param invalid how many lack a stamp for good, or have them out of order
   */
  public record Row(
      @Nullable Double p50Seconds, @Nullable Double p90Seconds, long valid, long invalid) {

    /** A number of it, seconds whole; null where no interval is valid. */
    public @Nullable BigDecimal measure(Measure what) {
      return switch (what) {
        case P50 -> whole(p50Seconds);
        case P90 -> whole(p90Seconds);
        case VALID -> BigDecimal.valueOf(valid);
        case INVALID -> BigDecimal.valueOf(invalid);
      };
    }

    private static @Nullable BigDecimal whole(@Nullable Double seconds) {
      return seconds == null ? null : BigDecimal.valueOf(seconds).setScale(0, RoundingMode.HALF_UP);
    }
  }

  /** Those of a room; empty ones where it has none. */
  public Row room(String room) {
    return byRoom.getOrDefault(room, NONE);
  }
}
