package org.najda.server.tally;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.najda.registers.definition.Indicator.Source;

/**
 * What an indicator asks of a register: a row for each {@link Cell}, its number first. Everything
 * is looked at once, however many parts are wanted.
 */
final class TallySql extends ChosenSql {
  private final Axes axes;

  private TallySql(Source.Kept kept, Axes axes, int year, Instant known) {
    super(kept, year, known);
    this.axes = axes;
  }

  static TallySql of(Source.Kept kept, Axes axes, int year, Instant known) {
    TallySql tally = new TallySql(kept, axes, year, known);
    tally.write();
    return tally;
  }

  Axes axes() {
    return axes;
  }

  @Override
  void what(String values) {
    if (kept().sum() == null) {
      add("count(*)");
    } else {
      add("coalesce(sum((" + values + "->>?)::numeric), 0)", kept().sum());
    }
    if (axes.byMonth()) {
      // Without a zone: a day is no moment.
      add(", date_trunc('month', day::timestamp)::date");
    }
    if (axes.byUnit()) {
      add(", unit");
    }
    axes.fields().forEach(field -> add(", " + values + "->>?", field));
  }

  /** By their place among the columns: PostgreSQL sees no two bound values as the same. */
  @Override
  void end(String values) {
    int columns = (axes.byMonth() ? 1 : 0) + (axes.byUnit() ? 1 : 0) + axes.fields().size();
    if (columns > 0) {
      add(
          IntStream.rangeClosed(2, columns + 1)
              .mapToObj(String::valueOf)
              .collect(Collectors.joining(", ", " GROUP BY ", "")));
    }
  }
}
