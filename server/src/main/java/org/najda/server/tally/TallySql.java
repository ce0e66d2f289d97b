package org.najda.server.tally;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Act;
import org.najda.registers.definition.Indicator.Source;
import org.najda.registers.definition.Register;

/**
 * What an indicator asks of a register: a row for each {@link Cell}, its number first. Everything
 * is looked at once, however many parts are wanted.
 */
final class TallySql extends ChosenSql {
  private final Axes axes;
  private final @Nullable Register today;

  private TallySql(CountedByUnit.Asked asked, Axes axes, @Nullable Register today) {
    super(asked);
    this.axes = axes;
    this.today = today;
  }

  /** After the columns of the axes there are the days, where days from act to act are asked. */
  static TallySql of(Source.OfRegister source, Axes axes, int year, Instant known) {
    return written(
        new TallySql(new CountedByUnit.Asked(source, false, year, null, known), axes, null));
  }

  /** What stands so at the end of a month. */
  static TallySql atEndOf(Source.Kept kept, YearMonth month, Instant known) {
    CountedByUnit.Asked asked = new CountedByUnit.Asked(kept, false, month.getYear(), month, known);
    return written(new TallySql(asked, Axes.of(List.of()), null));
  }

  /** Entries, not what they add up to. After the axes it has the unit of their records today. */
  static TallySql byUnitToday(CountedByUnit.Asked asked, Register register, Axes axes) {
    return written(new TallySql(asked, axes, register));
  }

  private static TallySql written(TallySql tally) {
    tally.write();
    return tally;
  }

  Axes axes() {
    return axes;
  }

  @Override
  void what(String values) {
    if (kept().sum() == null || today != null) {
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
    if (today != null) {
      unitToday(today);
    } else if (isLapse()) {
      add(", days");
    }
  }

  /**
   * Where the record was kept after the act: only those that were brought elsewhere, or of which
   * something was corrected, are looked up one by one.
   */
  private void unitToday(Register register) {
    add(
        ", CASE WHEN a.record IN (SELECT m.record FROM counted_act m WHERE m.register = ?"
            + " AND (m.act = ANY (?) OR m.recorded_to < 'infinity'))"
            + " THEN (SELECT o.unit FROM register_record o WHERE o.register = ?"
            + " AND o.record = a.record COLLATE \"default\") ELSE a.unit END",
        register.key(),
        words(
            register.acts().stream()
                .filter(act ->
                    act.asks().stream().anyMatch(ask -> ask.field().equals(register.keptAt())))
                .filter(act -> !act.opens())
                .map(Act::key)
                .collect(Collectors.toCollection(TreeSet::new))),
        register.key());
  }

  @Override
  void end(String values) {
    byAxes(today != null || isLapse() ? 1 : 0);
  }

  /** By their place among the columns: PostgreSQL sees no two bound values as the same. */
  private void byAxes(int more) {
    int columns = (axes.byMonth() ? 1 : 0) + (axes.byUnit() ? 1 : 0) + axes.fields().size() + more;
    if (columns > 0) {
      add(
          IntStream.rangeClosed(2, columns + 1)
              .mapToObj(String::valueOf)
              .collect(Collectors.joining(", ", " GROUP BY ", "")));
    }
  }
}
