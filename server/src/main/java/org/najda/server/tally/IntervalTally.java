package org.najda.server.tally;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Indicator.Measure;

/**
 * What the intervals of a name took.
 *
 * @param alike all of them
 */
public record IntervalTally(List<Alike> alike) {
  private static final int HUNDRED = 100;

  public IntervalTally {
    alike = List.copyOf(alike);
  }

  /**
   * Those of a room and a month that took as many whole seconds.
   *
   * @param seconds half a second is a whole one; null for those that lack a stamp for good, or have
   *     them out of order
   */
  public record Alike(String room, YearMonth month, @Nullable Long seconds, long count) {}

  /** A number of all of them; null where none is valid. */
  public @Nullable BigDecimal measure(Measure what) {
    return measure(what, any -> true);
  }

  /** That of a room. */
  public @Nullable BigDecimal ofRoom(Measure what, String room) {
    return measure(what, each -> each.room().equals(room));
  }

  /** That of months, by the rooms' own clocks. */
  public @Nullable BigDecimal ofMonths(Measure what, Predicate<YearMonth> months) {
    return measure(what, each -> months.test(each.month()));
  }

  /** Those of several years together. */
  public static IntervalTally of(List<IntervalTally> years) {
    return new IntervalTally(years.stream().flatMap(year -> year.alike().stream()).toList());
  }

  private @Nullable BigDecimal measure(Measure what, Predicate<Alike> which) {
    SortedMap<Long, Long> valid = new TreeMap<>();
    long invalid = 0;
    for (Alike each : alike) {
      if (which.test(each)) {
        if (each.seconds() == null) {
          invalid += each.count();
        } else {
          valid.merge(each.seconds(), each.count(), Long::sum);
        }
      }
    }
    return switch (what) {
      case P50 -> rank(valid, 50);
      case P90 -> rank(valid, 90);
      case VALID -> BigDecimal.valueOf(sum(valid));
      case INVALID -> BigDecimal.valueOf(invalid);
    };
  }

  /** By nearest rank: so many of a hundred took no longer. */
  private static @Nullable BigDecimal rank(SortedMap<Long, Long> counts, int percent) {
    long passed = 0;
    long all = sum(counts);
    for (Map.Entry<Long, Long> each : counts.entrySet()) {
      passed += each.getValue();
      if (passed * HUNDRED >= all * percent) {
        return BigDecimal.valueOf(each.getKey());
      }
    }
    return null;
  }

  private static long sum(SortedMap<Long, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
