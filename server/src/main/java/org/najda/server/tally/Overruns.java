package org.najda.server.tally;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Deadline;
import org.najda.registers.definition.Deadline.Clock;
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

  Overruns(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What is looked for.
   *
   * @param zones the calendar of each unit
   */
  public record Rule(
      String register, Deadline deadline, LawBook law, Function<String, ZoneId> zones) {}

  private record Kept(String unit, Run run) {}

  /** How many there are, within {@link Counts#atOnce}. */
  Tally count(Rule rule, Within within) {
    Instant from = within.from().atStartOfDay(within.zone()).toInstant();
    Instant to = within.to().atStartOfDay(within.zone()).toInstant();
    long over =
        runs(rule, within)
            .filter(kept -> {
              ZoneId zone = rule.zones().apply(kept.unit());
              Instant end = kept.run().end(rule.deadline(), rule.law(), zone);
              return !end.isBefore(from)
                  && end.isBefore(to)
                  && !end.isAfter(within.known())
                  && kept.run().isOver(end);
            })
            .count();
    return new Tally(BigDecimal.valueOf(over), List.of());
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
            SELECT unit, held->>?, held->>?, extended, left_at
            FROM (SELECT (array_agg(unit ORDER BY place DESC))[1] AS unit,
                         (array_agg(held ORDER BY place DESC))[1] AS held,
                         array_agg(at ORDER BY at) FILTER (WHERE act = ?) AS extended,
                         min(at) FILTER (WHERE state <> ALL (?) OR held->>? > '') AS left_at
                  FROM register_act
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
