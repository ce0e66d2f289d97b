package org.najda.core.timer;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.najda.core.IncidentId;
import org.najda.core.UnitId;

/**
 * A due time that stands in the state, so that it fires after a restart too.
 *
 * @param level how often it has fired for the same cause
 */
public record Timer(
    Instant dueAt, Kind kind, @Nullable IncidentId incident, @Nullable UnitId unit, int level)
    implements Comparable<Timer> {
  /** What falls due. */
  public enum Kind {
    ACKNOWLEDGEMENT,
    TIDYING
  }

  private static final Comparator<Timer> ORDER =
      Comparator.comparing(Timer::dueAt)
          .thenComparing(Timer::kind)
          .thenComparing(Timer::incident, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Timer::unit, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparingInt(Timer::level);

  @Override
  public int compareTo(Timer other) {
    return ORDER.compare(this, other);
  }
}
