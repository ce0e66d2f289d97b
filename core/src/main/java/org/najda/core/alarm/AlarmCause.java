package org.najda.core.alarm;

import java.util.Comparator;
import org.najda.core.Subject;

/** Why an alarm is raised; the same cause again is the same alarm. */
public record AlarmCause(AlarmKind kind, Subject about) implements Comparable<AlarmCause> {
  private static final Comparator<AlarmCause> ORDER =
      Comparator.comparing(AlarmCause::kind).thenComparing(AlarmCause::about);

  @Override
  public int compareTo(AlarmCause other) {
    return ORDER.compare(this, other);
  }
}
