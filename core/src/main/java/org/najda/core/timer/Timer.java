package org.najda.core.timer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.core.CommandKey;
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

  public static Timer acknowledgement(Instant dueAt, IncidentId incident, UnitId unit, int level) {
    return new Timer(dueAt, Kind.ACKNOWLEDGEMENT, incident, unit, level);
  }

  public static Timer tidying(Instant dueAt) {
    return new Timer(dueAt, Kind.TIDYING, null, null, 0);
  }

  /**
   * The id under which it fires: the same for the same cause, so that a timer fired again after a
   * crash acts once.
   */
  public CommandKey commandKey() {
    // Joined, not formatted: digits of a format follow the machine's language.
    String cause = incident == null ? "tidying" : "unanswered-" + incident + "-" + unit;
    String id = cause + "-" + level + "-" + dueAt.getEpochSecond();
    return new CommandKey(id, id);
  }

  @Override
  public int compareTo(Timer other) {
    int order = dueAt.compareTo(other.dueAt);
    if (order == 0) {
      order = kind.compareTo(other.kind);
    }
    if (order == 0) {
      order = compare(incident, other.incident);
    }
    if (order == 0) {
      order = compare(unit, other.unit);
    }
    return order == 0 ? Integer.compare(level, other.level) : order;
  }

  private static <T extends Comparable<T>> int compare(@Nullable T a, @Nullable T b) {
    if (a == null || b == null) {
      return Boolean.compare(a != null, b != null);
    }
    return a.compareTo(b);
  }
}
