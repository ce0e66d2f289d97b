package org.najda.server.tally;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What figures may have changed by. */
public final class Changes {
  private final JdbcClient jdbc;

  public Changes(DataSource database) {
    this.jdbc = JdbcClient.create(database);
  }

  /**
   * The months whose figures may be others than before, within {@link Counts#atOnce}: those in
   * which a record has acts of which something was entered or corrected since. A record counts in
   * no month but those of its acts.
   */
  public SortedSet<YearMonth> since(String register, Instant since) {
    return new TreeSet<>(
        jdbc
            .sql(
                """
                SELECT DISTINCT date_trunc('month', day::timestamp)::date FROM register_act
                WHERE register = :register AND record IN (
                  SELECT record FROM register_act
                  WHERE register = :register AND recorded_from > :since
                  UNION
                  SELECT record FROM register_act
                  WHERE register = :register AND recorded_to > :since
                    AND recorded_to < 'infinity')
                """)
            .param("register", register)
            .param("since", Counts.utc(since))
            .query(LocalDate.class)
            .list()
            .stream()
            .map(YearMonth::from)
            .toList());
  }

  /** How far the tables of calls, incidents and missions have followed the rooms' journals. */
  public long journals() {
    return jdbc.sql("SELECT coalesce(sum(sequence), 0) FROM projection_position")
        .query(Long.class)
        .single();
  }
}
