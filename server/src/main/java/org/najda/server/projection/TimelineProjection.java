package org.najda.server.projection;

import java.util.stream.Stream;
import org.najda.core.event.Recorded;
import org.najda.core.room.RoomState;

/**
 * Which rows of the journal tell of a call, an incident or a notice, so that a page finds them at
 * once.
 */
final class TimelineProjection implements Projection {
  private static final Shape<Subject> SHAPE =
      new Shape<Subject>("timeline")
          .key(Column.text("kind"), s -> s.kind)
          .key(Column.number("number"), s -> s.number)
          .key(Column.number("sequence"), s -> s.sequence);

  private record Subject(String kind, long number, long sequence) {}

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
    Touched touched = Touched.by(event.event(), after);
    long sequence = event.sequence();
    return Stream.of(
            touched.calls().stream().map(id -> new Subject("call", id.number(), sequence)),
            touched.incidents().stream().map(id -> new Subject("incident", id.number(), sequence)),
            touched.notices().stream().map(id -> new Subject("notice", id.number(), sequence)))
        .flatMap(subjects -> subjects)
        .map(SHAPE::row);
  }
}
