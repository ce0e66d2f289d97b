package org.najda.server.replay;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.najda.core.UnitId;

/**
 * Something that will happen at a time of the log.
 *
 * @param unit of the mission; null for what concerns the call
 */
record Happening(Instant at, Kind kind, Case of, @Nullable UnitId unit)
    implements Comparable<Happening> {
  /** At the same instant units get free before they are looked for. */
  enum Kind {
    CLEARED,
    ARRIVED,
    RECEIVED,
    UNDERSTOOD
  }

  private static final Comparator<Happening> ORDER =
      Comparator.comparing(Happening::at)
          .thenComparing(Happening::kind)
          .thenComparingInt(happening -> happening.of().number());

  @Override
  public int compareTo(Happening other) {
    return ORDER.compare(this, other);
  }
}
