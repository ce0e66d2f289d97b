package org.najda.server.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts by unit or room that were made a short while ago: as of a past day they stay what they are
 * but for records that have moved to another unit. Safe for use by many threads.
 */
final class KnownCounts {
  private static final int MOST = 500;
  private static final Duration HOLDS = Duration.ofMinutes(10);
  private static final Duration HOLDS_TODAY = Duration.ofMinutes(1);

  /**
   * What was counted.
   *
   * @param number with its year and day
   */
  record Key(String figure, NumberOf number) {}

  private record Known(SortedMap<String, Long> byPlace, Instant at) {}

  private final Map<Key, Known> known =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Known> eldest) {
          return size() > MOST;
        }
      };

  /**
   * What is known, else counted now.
   *
   * @param isOver whether the day as of which it counts is over; what is of today holds a minute
   */
  SortedMap<String, Long> get(
      Key key, Instant now, boolean isOver, Supplier<SortedMap<String, Long>> count) {
    Known before = find(key);
    Duration holds = isOver ? HOLDS : HOLDS_TODAY;
    if (before != null && Duration.between(before.at(), now).compareTo(holds) < 0) {
      return before.byPlace();
    }
    SortedMap<String, Long> counted = count.get();
    keep(key, new Known(counted, now));
    return counted;
  }

  private synchronized @Nullable Known find(Key key) {
    return known.get(key);
  }

  private synchronized void keep(Key key, Known counted) {
    known.put(key, counted);
  }
}
