package org.najda.server.tally;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Indicator.Source;

/**
 * What an indicator asks of a register: a row for each {@link Cell}, its number first. Everything
 * is looked at once, however many parts are wanted.
 */
final class TallySql extends ChosenSql {
  private final Axes axes;
  private Source.@Nullable Followed followed;

  private TallySql(Source.Kept kept, Axes axes, int year, Instant known) {
    super(kept, year, known);
    this.axes = axes;
  }

  static TallySql of(Source.Kept kept, Axes axes, int year, Instant known) {
    TallySql tally = new TallySql(kept, axes, year, known);
    tally.write();
    return tally;
  }

  static TallySql of(Source.Followed followed, Axes axes, int year, Instant known) {
    TallySql tally = new TallySql(followed.first(), axes, year, known);
    tally.followed = followed;
    tally.write();
    return tally;
  }

  /** After the columns of the axes it has the days. */
  static TallySql of(Source.Lapse lapse, Axes axes, int year, Instant known) {
    TallySql tally = new TallySql(lapse.ends(), axes, year, known);
    tally.lapse(lapse);
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

  @Override
  void end(String values) {
    if (followed != null) {
      inTime(followed);
    }
    byAxes(0);
  }

  /**
   * That saw the other act in time, by one look at all these acts of the register: as a value, not
   * as a condition of its own, so that PostgreSQL does not look for each act anew where it knows
   * little of the table yet.
   */
  private void inTime(Source.Followed followed) {
    String first = Objects.requireNonNull(kept().act());
    SortedSet<String> acts = new TreeSet<>(List.of(first, followed.then()));
    if (followed.undoneBy() != null) {
      acts.add(followed.undoneBy());
    }
    add(
        " AND ((record, place) IN (SELECT record, place FROM (SELECT record, place, act, day,"
            + " min(day) FILTER (WHERE act = ? AND place > undone) OVER (PARTITION BY record"
            + " ORDER BY place ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS followed"
            + " FROM (SELECT record, place, act, day, coalesce(max(place) FILTER (WHERE act = ?)"
            + " OVER (PARTITION BY record), -1) AS undone",
        followed.then(),
        Objects.requireNonNullElse(followed.undoneBy(), ""));
    add(
        " FROM register_act f WHERE register = ? AND act = ANY (?)",
        kept().register(),
        words(acts));
    wasKnown("f");
    add(
        ") AS known) AS course WHERE act = ? AND followed <= day + ?::interval)) IS TRUE",
        first,
        followed.within().toString());
  }

  /** The days from one act to the other, by the calendar of the place. */
  private void lapse(Source.Lapse lapse) {
    add("SELECT ");
    what("held");
    add(
        ", days FROM (SELECT a.*, (SELECT a.day - s.day FROM register_act s"
            + " WHERE s.register = a.register AND s.record = a.record AND s.place < a.place"
            + " AND s.act = ?",
        lapse.since());
    wasKnown("s");
    add(
        " ORDER BY s.place DESC LIMIT 1) AS days FROM register_act a"
            + " WHERE register = ? AND act = ANY (?)",
        lapse.register(),
        words(lapse.until()));
    within();
    wasKnown("a");
    unlessUndone("a", lapse.undoneBy());
    add(") ended WHERE days IS NOT NULL");
    byAxes(1);
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
