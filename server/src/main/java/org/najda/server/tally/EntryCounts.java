package org.najda.server.tally;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.najda.registers.definition.Indicator.Period;
import org.najda.registers.definition.Indicator.Source;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts entries of all registers, or those of them that came late. */
final class EntryCounts {
  private static final String KEPT =
      "SELECT EXISTS (SELECT FROM counted_act WHERE day < ? AND recorded_from <= ?)";

  private static final String ALL =
      """
      SELECT count(*) FROM counted_act a
      WHERE day >= ? AND day < ? AND recorded_from <= ? AND recorded_to > ?
      """;

  private static final String LATE =
      ALL
          + """
            AND recorded_from > at + ?::interval
            AND NOT EXISTS (SELECT FROM counted_act e WHERE e.register = a.register
                              AND e.record = a.record AND e.entry = a.entry
                              AND e.recorded_from <= a.at + ?::interval)
          """;

  private final JdbcTemplate jdbc;

  EntryCounts(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Those about a year's days. How late one was entered is told by when it was first known,
   * whatever was corrected since.
   *
   * @return empty where nothing at all was entered about a day of the year or before it
   */
  Optional<Tally> find(Source.Entries entries, int year, Instant known) {
    LocalDate end = Period.YEAR.to(year);
    Object at = Counts.utc(known);
    List<Object> bound = new ArrayList<>(List.of(Period.YEAR.from(year), end, at, at));
    if (entries.late() != null) {
      bound.addAll(List.of(entries.late().toString(), entries.late().toString()));
    }
    BigDecimal number =
        jdbc.queryForObject(entries.late() == null ? ALL : LATE, BigDecimal.class, bound.toArray());
    boolean kept =
        number.signum() > 0
            || Boolean.TRUE.equals(jdbc.queryForObject(KEPT, Boolean.class, end, at));
    return kept ? Optional.of(new Tally(number, List.of())) : Optional.empty();
  }
}
