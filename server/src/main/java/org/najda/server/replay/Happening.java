package org.najda.server.replay;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something that will happen at a time of the log.
 *
 * @param trip the mission it belongs to, with which it lapses; null for what concerns the call
 */
record Happening(Instant at, Kind kind, Case of, Case.@Nullable Trip trip)
    implements Comparable<Happening> {
  /** At the same instant units get free before they are looked for. */
  enum Kind {
    CLEARED,
    ARRIVED,
    /** Whoever was waited for should be free. */
    AWAITED,
    RECEIVED,
    UNDERSTOOD
  }

  private static final Comparator<Happening> ORDER =
      Comparator.comparing(Happening::at)
          .thenComparing(Happening::kind)
          .thenComparingInt(happening -> happening.of().number());

  /** Whether its mission was called off before. */
  boolean hasLapsed() {
    return trip != null && !trip.equals(of.trip);
  }

  @Override
  public int compareTo(Happening other) {
    return ORDER.compare(this, other);
  }
}
