package org.najda.server.projection;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.najda.core.EnumWords;
import org.najda.core.GeoPoint;
import org.najda.core.Place;
import org.najda.core.Stamp;
import org.najda.core.event.Recorded;
import org.najda.core.fallback.LateEntry;
import org.najda.core.incident.Closing;
import org.najda.core.incident.Incident;
import org.najda.core.incident.Merger;
import org.najda.core.incident.Stamps;
import org.najda.core.interval.IntervalName;
import org.najda.core.interval.Intervals;
import org.najda.core.room.RoomState;

/**
 * One row for each incident, with all its stamps and the intervals between them. One with {@code
 * merged_into} goes on as that one, which has its calls and missions: it is not counted.
 */
final class IncidentProjection implements Projection {
  private static final Shape<Subject> SHAPE =
      stamps(matter())
          .withIntervals(IntervalName.Subject.INCIDENT, s -> Intervals.of(s.incident))
          .withLocal(Subject::local);

  private record Subject(Incident incident, Stamps stamps, LocalTime local) {
    static Subject of(Incident incident, RoomState state) {
      Stamps stamps = incident.stamps();
      Instant presented = at(stamps.calls().presented());
      Instant begin = presented == null ? stamps.opened() : presented;
      return new Subject(incident, stamps, LocalTime.of(begin, state));
    }

    Place place() {
      return incident.scene().place();
    }

    @Nullable Instant presented() {
      return at(stamps.calls().presented());
    }

    @Nullable Instant answered() {
      return at(stamps.calls().answered());
    }

    @Nullable LateEntry late() {
      return incident.opening().late();
    }

    @Nullable Merger merger() {
      return incident.ties().merger();
    }

    @Nullable Closing closing() {
      return incident.course().closing();
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
    return Touched.by(event.event(), after).incidents().stream()
        .map(id -> SHAPE.row(Subject.of(after.incidents().get(id), after)));
  }

  private static Shape<Subject> matter() {
    return new Shape<Subject>("incident")
        .key(Column.number("incident"), s -> s.incident.id().number())
        .with(Column.text("nature"), s -> s.incident.assessment().nature())
        .with(Column.whole("first_priority"), s -> s.incident.assessment().firstPriority().level())
        .with(Column.whole("priority"), s -> s.incident.priority().level())
        .with(Column.whole("lat7"), s -> s.place().findPoint().map(GeoPoint::lat7).orElse(null))
        .with(Column.whole("lon7"), s -> s.place().findPoint().map(GeoPoint::lon7).orElse(null))
        .with(Column.text("place_source"), s -> EnumWords.of(s.place().source()))
        .with(Column.text("place_class"), s -> EnumWords.of(s.place().placeClass()))
        .with(Column.whole("uncertainty_meters"), s -> s.place().uncertaintyMeters())
        .with(Column.text("label"), s -> s.place().label())
        .with(Column.text("district"), s -> s.incident.scene().district())
        .with(Column.text("opened_by"), s -> s.incident.opening().by().value())
        .with(Column.truth("has_text"), s -> s.incident.opening().hasText())
        .with(Column.text("card"), s -> s.late() == null ? null : s.late().card().text())
        .with(Column.instant("entered_at"), s -> s.late() == null ? null : s.late().at())
        .with(Column.text("calls"), s -> numbers(s.incident.reports().calls()))
        .with(Column.whole("notes"), s -> s.incident.reports().notes())
        .with(Column.whole("missions"), s -> s.incident.listOwnMissions().size())
        .with(
            Column.number("merged_into"),
            s -> s.merger() == null ? null : s.merger().into().number())
        .with(
            Column.text("merged_calls"),
            s -> s.merger() == null ? null : numbers(s.merger().calls()))
        .with(Column.text("merged_by"), s -> s.merger() == null ? null : s.merger().by().value())
        .with(Column.instant("merged_at"), s -> s.merger() == null ? null : s.merger().at())
        .with(Column.text("related"), s -> numbers(s.incident.ties().related()))
        .with(Column.text("closing_code"), s -> s.closing() == null ? null : s.closing().code())
        .with(Column.truth("effective"), s -> s.closing() == null ? null : s.closing().effective())
        .with(Column.text("closed_by"), s -> s.closing() == null ? null : s.closing().by().value());
  }

  private static Shape<Subject> stamps(Shape<Subject> shape) {
    return shape
        .with(Column.instant("presented_at"), Subject::presented)
        .with(Column.truth("presented_by_hand"), s -> byHand(s.stamps.calls().presented()))
        .with(Column.instant("answered_at"), Subject::answered)
        .with(Column.truth("answered_by_hand"), s -> byHand(s.stamps.calls().answered()))
        .with(Column.instant("opened_at"), s -> s.stamps.opened())
        .with(Column.instant("first_sent_at"), s -> s.stamps.missions().firstSent())
        .with(Column.instant("first_acknowledged_at"), s -> s.stamps.missions().firstAcknowledged())
        .with(Column.instant("first_en_route_at"), s -> s.stamps.missions().firstEnRoute())
        .with(Column.instant("first_on_scene_at"), s -> s.stamps.missions().firstOnScene())
        .with(Column.instant("last_cleared_at"), s -> s.stamps.missions().lastCleared())
        .with(Column.instant("closed_at"), s -> s.stamps.closed());
  }

  private static String numbers(List<?> ids) {
    return ids.stream().map(Object::toString).collect(Collectors.joining(" "));
  }

  private static @Nullable Instant at(@Nullable Stamp stamp) {
    return stamp == null ? null : stamp.at();
  }

  private static @Nullable Boolean byHand(@Nullable Stamp stamp) {
    return stamp == null ? null : stamp.byHand();
  }
}
