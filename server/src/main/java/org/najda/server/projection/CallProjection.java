package org.najda.server.projection;

import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.najda.core.EnumWords;
import org.najda.core.call.Call;
import org.najda.core.call.Line;
import org.najda.core.call.Settlement;
import org.najda.core.event.Recorded;
import org.najda.core.interval.IntervalName;
import org.najda.core.interval.Intervals;
import org.najda.core.room.RoomState;

/** One row for each call. Of the caller it holds what the journal holds: a keyed hash at most. */
final class CallProjection implements Projection {
  private static final Shape<Subject> SHAPE = settlement(line());

  private record Subject(Call call, LocalTime local) {
    static Subject of(Call call, RoomState state) {
      return new Subject(call, LocalTime.of(call.line().presentedAt(), state));
    }

    Line.@Nullable Answer answer() {
      return call.line().answer();
    }

    @Nullable Instant answeredAt() {
      return answer() == null ? null : answer().at();
    }

    @Nullable Settlement settlement() {
      return call.settlement();
    }
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public Table table() {
    return SHAPE.table();
  }

  @Override
  public Stream<Row> rows(Recorded event, RoomState after) {
    return Touched.by(event.event(), after).calls().stream()
        .map(id -> SHAPE.row(Subject.of(after.calls().get(id), after)));
  }

  private static Shape<Subject> line() {
    return new Shape<Subject>("call")
        .key(Column.number("call"), s -> s.call.id().number())
        .with(Column.text("state"), s -> EnumWords.of(s.call.state()))
        .with(Column.text("source"), s -> EnumWords.of(s.call.line().source()))
        .with(Column.instant("presented_at"), s -> s.call.line().presentedAt())
        .with(Column.instant("answered_at"), Subject::answeredAt)
        .with(Column.text("answered_by"), s -> s.answer() == null ? null : s.answer().by().value())
        .with(
            Column.text("answer_source"),
            s -> s.answer() == null ? null : EnumWords.of(s.answer().source()))
        .with(Column.instant("ended_at"), s -> s.call.line().endedAt())
        .with(Column.text("reference"), s -> s.call.line().reference())
        .with(Column.text("recording"), s -> s.call.line().recording())
        .withIntervals(IntervalName.Subject.CALL, s -> Intervals.of(s.call))
        .withLocal(Subject::local);
  }

  private static Shape<Subject> settlement(Shape<Subject> shape) {
    return shape
        .with(Column.text("number_key"), s -> s.call.caller().numberKey())
        .with(
            Column.text("details"),
            s -> s.call.caller().details() == null ? null : s.call.caller().details().hex())
        .with(Column.number("incident"), s -> s.call.incident().map(id -> id.number()).orElse(null))
        .with(Column.text("outcome"), s -> s.call.outcome().map(EnumWords::of).orElse(null))
        .with(
            Column.instant("settled_at"), s -> s.settlement() == null ? null : s.settlement().at())
        .with(
            Column.text("settled_by"),
            s -> s.settlement() == null ? null : s.settlement().by().value());
  }
}
