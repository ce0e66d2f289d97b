package org.najda.core.interval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.najda.core.Progress;
import org.najda.core.Stamp;
import org.najda.core.call.Call;
import org.najda.core.dispatch.Mission;
import org.najda.core.incident.Incident;
import org.najda.core.incident.Stamps;
import org.najda.core.interval.IntervalName.Subject;

/** Works out intervals from stamps; every interval of the subject is there, valid or not. */
public final class Intervals {
  private Intervals() {}

  public static List<Interval> of(Call call) {
    Marks marks = new Marks();
    marks.put(Mark.PRESENTED, call.line().presented());
    marks.put(Mark.ANSWERED, call.line().answered().orElse(null));
    return marks.list(Subject.CALL);
  }

  public static List<Interval> of(Incident incident) {
    Stamps stamps = incident.stamps();
    Marks marks = new Marks();
    marks.put(Mark.PRESENTED, stamps.calls().presented());
    marks.put(Mark.ANSWERED, stamps.calls().answered());
    marks.put(Mark.OPENED, stamps.opened());
    marks.put(Mark.FIRST_SENT, stamps.missions().firstSent());
    marks.put(
        Mark.FIRST_ON_SCENE, stamp(incident, Progress.ON_SCENE, stamps.missions().firstOnScene()));
    marks.put(
        Mark.LAST_CLEARED, stamp(incident, Progress.CLEARED, stamps.missions().lastCleared()));
    marks.put(Mark.CLOSED, stamps.closed());
    return marks.list(Subject.INCIDENT);
  }

  /** As the unit reported it; of several units that did at that time, as the surest did. */
  private static @Nullable Stamp stamp(Incident of, Progress step, @Nullable Instant at) {
    if (at == null) {
      return null;
    }
    return of.missions().stream()
        .map(mission -> mission.steps().stamp(step))
        .filter(stamp -> stamp != null && stamp.at().equals(at))
        .reduce(Stamp::earlier)
        .orElseThrow();
  }

  /** A unit that came upon its incident was never sent: from there nothing is counted. */
  public static List<Interval> of(Mission mission) {
    Marks marks = new Marks();
    marks.put(Mark.SENT, mission.sending().selfInitiated() ? null : mission.sentAt());
    marks.put(Mark.ACKNOWLEDGED, mission.steps().stamp(Progress.ACKNOWLEDGED));
    marks.put(Mark.ON_SCENE, mission.steps().stamp(Progress.ON_SCENE));
    marks.put(Mark.CLEARED, mission.steps().stamp(Progress.CLEARED));
    return marks.list(Subject.MISSION);
  }

  private static final class Marks {
    private final Map<Mark, Stamp> stamps = new EnumMap<>(Mark.class);

    void put(Mark mark, @Nullable Stamp stamp) {
      if (stamp != null) {
        stamps.put(mark, stamp);
      }
    }

    void put(Mark mark, @Nullable Instant at) {
      if (at != null) {
        stamps.put(mark, Stamp.of(at));
      }
    }

    List<Interval> list(Subject subject) {
      List<Interval> all = new ArrayList<>();
      for (IntervalName name : IntervalName.values()) {
        if (name.subject() == subject) {
          all.add(Interval.between(name, stamps.get(name.from()), stamps.get(name.to())));
        }
      }
      return all;
    }
  }
}
