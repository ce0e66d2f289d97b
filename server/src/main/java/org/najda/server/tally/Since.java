package org.najda.server.tally;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import javax.sql.DataSource;
import org.najda.core.RoomId;
import org.najda.registers.definition.Indicator.Source;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Since when something has been kept: before that nothing is known, which is not 0. */
public final class Since {
  private final JdbcClient jdbc;

  public Since(DataSource database) {
    this.jdbc = JdbcClient.create(database);
  }

  /** The first month of a register, within {@link Counts#atOnce}. */
  public Optional<YearMonth> find(Source.OfRegister entries) {
    return jdbc.sql("SELECT day FROM counted_act WHERE register = ? ORDER BY day LIMIT 1")
        .param(entries.register())
        .query(LocalDate.class)
        .optional()
        .map(YearMonth::from);
  }

  /** The first month of the real rooms' journals. */
  public Optional<YearMonth> find(Source.Journal journal) {
    String table =
        switch (journal.count()) {
          case CALLS -> "call";
          case INTERVENTIONS -> "incident";
        };
    return jdbc.sql(
            """
            SELECT local_year, local_month FROM %s WHERE NOT starts_with(room, ?)
            ORDER BY local_year, local_month LIMIT 1
            """
                .formatted(table))
        .param(RoomId.TRAINING)
        .query((row, number) -> YearMonth.of(row.getInt(1), row.getInt(2)))
        .optional();
  }
}
