package org.najda.server.tally;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.definition.Deadline;
import org.najda.registers.definition.Deadline.Clock;
import org.najda.registers.definition.Indicator.Period;
import org.najda.registers.definition.Indicator.Source;
import org.najda.registers.definition.Register;
import org.najda.registers.directory.Directory;
import org.najda.registers.due.Run;
import org.najda.registers.law.LawBook;
import org.najda.server.tally.Counts.Within;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Counts the records that a deadline's end found still running: by their own times and the law of
 * their day, so that it is the same number whether a watch was switched on or not.
 */
public final class Overruns {
  private final JdbcTemplate jdbc;

  public Overruns(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What is looked for.
   *
   * @param zones the calendar of each unit
   */
  public record Rule(
      String register, Deadline deadline, LawBook law, Function<String, ZoneId> zones) {
    /** What an indicator looks for. */
    public static Rule of(Definitions definitions, Directory directory, Source.Overrun overrun) {
      Register register = definitions.getRegister(overrun.register());
      return new Rule(
          register.key(),
          register.findDeadline(overrun.deadline()).orElseThrow(),
          definitions.law(),
          directory::zoneOf);
    }
  }

  /** The days of a year, by the institution's calendar. */
  public static Within within(Directory directory, int year, Instant known) {
    return new Within(Period.YEAR.from(year), Period.YEAR.to(year), directory.zone(), known);
  }

  private record Kept(String record, int entry, String unit, Run run) {}

  /**
   * A record that had not ended.
   *
   * @param day of the deadline's end
   * @param entry the last one of the record
   */
  public record Over(LocalDate day, String record, int entry, String unit) {}

  /** How many there are, within {@link Counts#atOnce}. */
  Tally count(Rule rule, Within within) {
    return new Tally(BigDecimal.valueOf(list(rule, within).size()), List.of());
  }

  /** Those records, by day and number. */
  public List<Over> list(Rule rule, Within within) {
    Instant from = within.from().atStartOfDay(within.zone()).toInstant();
    Instant to = within.to().atStartOfDay(within.zone()).toInstant();
    List<Over> over = new ArrayList<>();
    runs(rule, within)
        .forEach(kept -> {
          ZoneId zone = rule.zones().apply(kept.unit());
          Instant end = kept.run().end(rule.deadline(), rule.law(), zone);
          boolean isOver =
              !end.isBefore(from)
                  && end.isBefore(to)
                  && !end.isAfter(within.known())
                  && kept.run().isOver(end);
          if (isOver) {
            over.add(
                new Over(
                    LocalDate.ofInstant(end, within.zone()),
                    kept.record(),
                    kept.entry(),
                    kept.unit()));
          }
        });
    over.sort(
        Comparator.comparing(Over::day).thenComparing(Over::record).thenComparing(Over::entry));
    return over;
  }

  private Stream<Kept> runs(Rule rule, Within within) {
    Deadline deadline = rule.deadline();
    List<@Nullable Object> bound = new ArrayList<>();
    bound.add(deadline.clock().starts());
    bound.add(deadline.clock() instanceof Clock.ByLaw byLaw ? byLaw.basis() : "");
    bound.add(deadline.clock() instanceof Clock.ByLaw byLaw ? byLaw.extension() : "");
    bound.add(ChosenSql.words(deadline.during()));
    bound.add(deadline.until() == null ? "" : deadline.until());
    bound.add(rule.register());
    bound.add(within.to());
    bound.add(Counts.utc(within.known()));
    bound.add(Counts.utc(within.known()));
    return jdbc
        .query(
            """
            SELECT unit, held->>?, held->>?, extended, left_at, record, entry
            FROM (SELECT record, (array_agg(entry ORDER BY place DESC))[1] AS entry,
                         (array_agg(unit ORDER BY place DESC))[1] AS unit,
                         (array_agg(held ORDER BY place DESC))[1] AS held,
                         array_agg(at ORDER BY at) FILTER (WHERE act = ?) AS extended,
                         min(at) FILTER (WHERE state <> ALL (?) OR held->>? > '') AS left_at
                  FROM counted_act
                  WHERE register = ? AND day < ? AND recorded_from <= ? AND recorded_to > ?
                  GROUP BY record) known
            """,
            (row, number) -> kept(row),
            bound.toArray())
        .stream()
        .flatMap(Stream::ofNullable);
  }

  /** Null where the deadline's clock has not begun. */
  private static @Nullable Kept kept(ResultSet row) throws SQLException {
    String start = row.getString(2);
    if (start == null || start.isEmpty()) {
      return null;
    }
    OffsetDateTime left = row.getObject(5, OffsetDateTime.class);
    return new Kept(
        row.getString(6),
        row.getInt(7),
        row.getString(1),
        new Run(
            Instant.parse(start),
            row.getString(3),
            moments(row.getArray(4)),
            left == null ? null : left.toInstant()));
  }

  private static List<Instant> moments(@Nullable Array array) throws SQLException {
    return array == null
        ? List.of()
        : Arrays.stream((Timestamp[]) array.getArray()).map(Timestamp::toInstant).toList();
  }
}
