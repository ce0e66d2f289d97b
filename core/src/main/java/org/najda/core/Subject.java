package org.najda.core;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What a timer waits for, or an alarm tells of, as far as it is one of these.
 *
 * @param number of something else that the room numbers, such as a bulletin
 */
public record Subject(
    @Nullable CallId call,
    @Nullable IncidentId incident,
    @Nullable UnitId unit,
    @Nullable Long number)
    implements Comparable<Subject> {
  /** The room as a whole. */
  public static final Subject ROOM = new Subject(null, null, null, null);

  private static final Comparator<Subject> ORDER =
      Comparator.comparing(Subject::incident, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Subject::unit, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Subject::call, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Subject::number, Comparator.nullsFirst(Comparator.naturalOrder()));

  public static Subject of(CallId call) {
    return new Subject(call, null, null, null);
  }

  public static Subject of(IncidentId incident) {
    return new Subject(null, incident, null, null);
  }

  public static Subject of(UnitId unit) {
    return new Subject(null, null, unit, null);
  }

  /** One unit's mission to one incident. */
  public static Subject of(IncidentId incident, UnitId unit) {
    return new Subject(null, incident, unit, null);
  }

  public static Subject numbered(long number) {
    return new Subject(null, null, null, number);
  }

  @Override
  public int compareTo(Subject other) {
    return ORDER.compare(this, other);
  }

  /** Its parts in this order, each with a dash before it; empty for the room. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Object part : new Object[] {incident, unit, call, number}) {
      text.append(part == null ? "" : "-" + part);
    }
    return text.toString();
  }
}
