package org.najda.server.tally;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What figures may have changed by. */
public final class Changes {
  private final JdbcTemplate work;
  private final JdbcClient jdbc;

  public Changes(DataSource database) {
    this.work = new JdbcTemplate(database);
    this.jdbc = JdbcClient.create(work);
  }

  /** How many entries a register has: one more with each, whatever time it bears. */
  public long entries(String register) {
    return jdbc.sql("SELECT coalesce(sum(leaves), 0) FROM register_size WHERE register = :register")
        .param("register", register)
        .query(Long.class)
        .single();
  }

  /**
   * The months whose figures may be others than before, within {@link Counts#atOnce}: those in
   * which a record has acts of which something was entered or corrected since. A record counts in
   * no month but those of its acts.
   *
   * @param entries how many the register had then
   */
  public SortedSet<YearMonth> since(String register, long entries) {
    Counts.become(work, Counts.RECORDS_OPEN);
    SortedSet<YearMonth> months =
        new TreeSet<>(
            jdbc
                .sql(
                    """
                    SELECT DISTINCT date_trunc('month', day::timestamp)::date FROM counted_act
                    WHERE register = :register AND record IN (
                      SELECT record COLLATE "C" FROM register_entry
                      WHERE register = :register AND leaf_place >= :entries)
                    """)
                .param("register", register)
                .param("entries", entries)
                .query(LocalDate.class)
                .list()
                .stream()
                .map(YearMonth::from)
                .toList());
    Counts.become(work, Counts.REVIEW);
    return months;
  }

  /** How far the tables of calls, incidents and missions have followed the rooms' journals. */
  public long journals() {
    return jdbc.sql("SELECT coalesce(sum(sequence), 0) FROM projection_position")
        .query(Long.class)
        .single();
  }
}
