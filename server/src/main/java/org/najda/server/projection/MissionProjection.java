package org.najda.server.projection;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.najda.core.EnumWords;
import org.najda.core.IncidentId;
import org.najda.core.dispatch.Mission;
import org.najda.core.event.DispatchEvent;
import org.najda.core.event.Recorded;
import org.najda.core.event.StackEvent;
import org.najda.core.event.TieEvent;
import org.najda.core.interval.IntervalName;
import org.najda.core.interval.Intervals;
import org.najda.core.room.RoomState;

/**
 * One row for each time a unit was sent to an incident. One with {@code moved_to} went on at the
 * incident that its own was merged into, and is counted there.
 */
final class MissionProjection implements Projection {
  private static final Shape<Subject> SHAPE = shape();

  private record Subject(IncidentId incident, int ordinal, Mission mission, LocalTime local) {
    Mission.@Nullable Ending ending() {
      return mission.ending();
    }
  }

  @Override
  public int version() {
    return 3;
  }

  @Override
  public Table table() {
    return SHAPE.table();
  }

  @Override
  public Stream<Row> rows(Recorded event, RoomState after) {
    return switch (event.event()) {
      case DispatchEvent e -> rows(e.incident(), after);
      case StackEvent.MissionInterrupted e -> rows(e.incident(), after);
      case TieEvent.IncidentMerged e ->
          Stream.concat(rows(e.incident(), after), rows(e.other(), after));
      case TieEvent.MergerUndone e ->
          Stream.concat(rows(e.incident(), after), rows(e.other(), after));
      default -> Stream.empty();
    };
  }

  private static Stream<Row> rows(IncidentId incident, RoomState after) {
    List<Mission> missions = after.incidents().get(incident).missions();
    return IntStream.range(0, missions.size())
        .mapToObj(i -> {
          Mission mission = missions.get(i);
          LocalTime local = LocalTime.of(mission.sentAt(), after);
          return SHAPE.row(new Subject(incident, i, mission, local));
        });
  }

  private static Shape<Subject> shape() {
    return new Shape<Subject>("mission")
        .key(Column.number("incident"), s -> s.incident.number())
        .key(Column.whole("ordinal"), s -> s.ordinal)
        .with(Column.text("unit"), s -> s.mission.unit().value())
        .with(Column.text("sent_by"), s -> s.mission.sending().by().value())
        .with(Column.instant("sent_at"), s -> s.mission.sentAt())
        .with(Column.instant("acknowledged_at"), s -> s.mission.steps().acknowledgedAt())
        .with(Column.instant("en_route_at"), s -> s.mission.steps().enRouteAt())
        .with(Column.instant("on_scene_at"), s -> s.mission.steps().onSceneAt())
        .with(Column.instant("cleared_at"), s -> s.mission.steps().clearedAt())
        .with(Column.text("by_radio"), MissionProjection::byRadio)
        .with(Column.truth("self_initiated"), s -> s.mission.sending().selfInitiated())
        .with(Column.instant("ended_at"), s -> s.ending() == null ? null : s.ending().at())
        .with(
            Column.text("ended_as"),
            s -> s.ending() == null ? null : EnumWords.of(s.ending().way()))
        .with(
            Column.number("moved_to"),
            s -> s.mission.movedTo() == null ? null : s.mission.movedTo().number())
        .with(Column.whole("escalation"), s -> s.mission.escalation().level())
        .withIntervals(IntervalName.Subject.MISSION, s -> Intervals.of(s.mission))
        .withLocal(Subject::local);
  }

  private static String byRadio(Subject subject) {
    return subject.mission.steps().byRadio().stream()
        .map(EnumWords::of)
        .collect(Collectors.joining(" "));
  }
}
