package org.najda.server.tally;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.najda.registers.definition.Indicator.Source;
import org.najda.server.tally.Counts.Within;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts the records that a deadline's end found still running, by the warnings of it. */
final class Overruns {
  private static final String GIVEN =
      "FROM register_warning WHERE register = ? AND deadline = ? AND given_at <= ?";

  private static final String OVER =
      """
      SELECT count(*) FROM (SELECT record, max(ends) AS ends %1$s GROUP BY record) last
      WHERE ends >= ? AND ends < ?
        AND EXISTS (SELECT %1$s AND record = last.record AND ends = last.ends
                      AND warning = 'before-PT0S')
        AND NOT EXISTS (SELECT FROM register_act a WHERE a.register = ?
                          AND a.record = last.record AND a.state <> ALL (?) AND a.at < last.ends
                          AND a.recorded_from <= ? AND a.recorded_to > ?)
      """
          .formatted(GIVEN);

  private final JdbcTemplate jdbc;

  Overruns(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * An end that was moved is none.
   *
   * @param during the states in which it runs
   * @return empty where no warning of the deadline was ever given: nothing watched
   */
  Optional<Tally> find(Source.Overrun overrun, SortedSet<String> during, Within within) {
    Object known = Counts.utc(within.known());
    List<Object> of = List.of(overrun.register(), overrun.deadline(), known);
    boolean watched =
        Boolean.TRUE.equals(
            jdbc.queryForObject(
                "SELECT EXISTS (SELECT " + GIVEN + ")", Boolean.class, of.toArray()));
    if (!watched) {
      return Optional.empty();
    }
    List<Object> bound = new ArrayList<>(of);
    bound.add(Counts.utc(within.from().atStartOfDay(within.zone()).toInstant()));
    bound.add(Counts.utc(within.to().atStartOfDay(within.zone()).toInstant()));
    bound.addAll(of);
    bound.add(overrun.register());
    bound.add(ChosenSql.words(during));
    bound.addAll(List.of(known, known));
    return Optional.of(
        new Tally(jdbc.queryForObject(OVER, BigDecimal.class, bound.toArray()), List.of()));
  }
}
