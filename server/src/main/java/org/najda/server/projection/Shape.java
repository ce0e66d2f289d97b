package org.najda.server.projection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.najda.core.interval.Interval;
import org.najda.core.interval.IntervalName;

/** How a thing of the room becomes a row: each column beside what stands in it. */
final class Shape<T> {
  private static final double NANOS_PER_SECOND = 1e9;

  private final String name;
  private final List<Field<T>> key = new ArrayList<>();
  private final List<Field<T>> rest = new ArrayList<>();

  private record Field<T>(Column column, Function<T, @Nullable Object> value) {
    @Nullable Object of(T thing) {
      return column.type().normal(value.apply(thing));
    }
  }

  /**
   * @param name of the table
   */
  Shape(String name) {
    this.name = name;
  }

  Shape<T> key(Column column, Function<T, @Nullable Object> value) {
    key.add(new Field<>(column, value));
    return this;
  }

  Shape<T> with(Column column, Function<T, @Nullable Object> value) {
    rest.add(new Field<>(column, value));
    return this;
  }

  /** Adds a column for each interval of the subject; null where it has no length. */
  Shape<T> withIntervals(IntervalName.Subject subject, Function<T, List<Interval>> intervals) {
    for (IntervalName name : IntervalName.values()) {
      if (name.subject() == subject) {
        String column = name.id().replace('-', '_') + "_seconds";
        with(Column.seconds(column), thing -> seconds(intervals.apply(thing), name));
      }
    }
    return this;
  }

  private static @Nullable Double seconds(List<Interval> intervals, IntervalName name) {
    for (Interval interval : intervals) {
      if (interval.name() == name) {
        Duration length = interval.length();
        return length == null ? null : length.toSeconds() + length.toNanosPart() / NANOS_PER_SECOND;
      }
    }
    return null;
  }

  /** Adds the room's local year, month, day, hour and weekday. */
  Shape<T> withLocal(Function<T, LocalTime> local) {
    return with(Column.whole("local_year"), t -> local.apply(t).year())
        .with(Column.whole("local_month"), t -> local.apply(t).month())
        .with(Column.whole("local_day"), t -> local.apply(t).day())
        .with(Column.whole("local_hour"), t -> local.apply(t).hour())
        .with(Column.whole("local_weekday"), t -> local.apply(t).weekday());
  }

  Table table() {
    return new Table(
        name, key.stream().map(Field::column).toList(), rest.stream().map(Field::column).toList());
  }

  Row row(T thing) {
    return new Row(values(key, thing), values(rest, thing));
  }

  private static <T> List<@Nullable Object> values(List<Field<T>> fields, T thing) {
    List<@Nullable Object> values = new ArrayList<>();
    fields.forEach(field -> values.add(field.of(thing)));
    return values;
  }
}
