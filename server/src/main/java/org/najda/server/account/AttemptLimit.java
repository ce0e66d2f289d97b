package org.najda.server.account;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many wrong passwords one network address may send: thirty, and one more every two seconds.
 * The addresses heard of longest ago are forgotten first, so that memory stays bounded.
 */
public final class AttemptLimit {
  private static final int MOST = 30;
  private static final Duration REGAINED_EACH = Duration.ofSeconds(2);
  private static final int MOST_ADDRESSES = 10_000;

  private final Map<String, Instant> freeAgainAt =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > MOST_ADDRESSES;
        }
      };

  /** Takes one attempt from the address; false when it has none left. */
  public synchronized boolean take(String address, Instant at) {
    Instant free = freeAgainAt.getOrDefault(address, at);
    Instant next = (free.isBefore(at) ? at : free).plus(REGAINED_EACH);
    if (Duration.between(at, next).compareTo(REGAINED_EACH.multipliedBy(MOST)) > 0) {
      return false;
    }
    freeAgainAt.put(address, next);
    return true;
  }

  /** Gives an attempt back that turned out right. */
  public synchronized void giveBack(String address) {
    freeAgainAt.computeIfPresent(address, (a, free) -> free.minus(REGAINED_EACH));
  }
}
