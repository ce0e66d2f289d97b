package org.najda.core.alarm;

import java.util.Comparator;
import org.najda.core.IncidentId;
import org.najda.core.Subject;
import org.najda.core.interval.IntervalName;

/** Why an alarm is raised; the same cause again is the same alarm. */
public record AlarmCause(AlarmKind kind, Subject about) implements Comparable<AlarmCause> {
  private static final Comparator<AlarmCause> ORDER =
      Comparator.comparing(AlarmCause::kind).thenComparing(AlarmCause::about);

  /** That the room's target for an incident's interval is at risk. */
  public static AlarmCause ofTarget(IncidentId incident, IntervalName interval) {
    AlarmKind kind =
        interval == IntervalName.ANSWERED_TO_FIRST_SENT
            ? AlarmKind.DISPATCH_TARGET
            : AlarmKind.ARRIVAL_TARGET;
    return new AlarmCause(kind, Subject.of(incident));
  }

  @Override
  public int compareTo(AlarmCause other) {
    return ORDER.compare(this, other);
  }
}
