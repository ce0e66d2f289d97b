package org.najda.server.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts by unit or room, good as long as nothing has been entered in the register or the journals
 * that they are of, and then for a minute. Safe for use by many threads.
 *
 * @param <K> what is counted, and as of which day
 * @param <V> how many there are
 */
final class KnownCounts<K, V> {
  private static final int MOST = 200;
  private static final Duration HOLDS = Duration.ofMinutes(1);

  private record Known<V>(V counted, long position, Instant at) {
    boolean isGood(long position, Instant now) {
      return this.position == position || at.plus(HOLDS).isAfter(now);
    }
  }

  private final Map<K, Known<V>> known =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Known<V>> eldest) {
          return size() > MOST;
        }
      };

  /**
   * What is known, else counted now.
   *
   * @param position how much has been entered in what it is counted from
   */
  V get(K key, long position, Instant now, Supplier<V> count) {
    Known<V> before = find(key);
    if (before != null && before.isGood(position, now)) {
      return before.counted();
    }
    V counted = count.get();
    keep(key, new Known<>(counted, position, now));
    return counted;
  }

  private synchronized @Nullable Known<V> find(K key) {
    return known.get(key);
  }

  private synchronized void keep(K key, Known<V> counted) {
    known.put(key, counted);
  }
}
