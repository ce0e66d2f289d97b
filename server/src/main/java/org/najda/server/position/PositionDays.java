package org.najda.server.position;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The days (UTC) that positions lie in; each goes as a whole. */
public final class PositionDays {
  private final JdbcClient jdbc;

  public PositionDays(DataSource database) {
    this.jdbc = JdbcClient.create(database);
  }

  /**
   * @param bytes what it takes on disk
   */
  public record Day(LocalDate day, long bytes) {}

  /** The days before this one, the oldest first. */
  public List<Day> listBefore(LocalDate first) {
    return jdbc.sql(
            """
            SELECT to_date(right(relname, 8), 'YYYYMMDD') AS day, pg_total_relation_size(oid)
            FROM pg_class JOIN pg_inherits ON oid = inhrelid
            WHERE inhparent = 'position'::regclass
              AND to_date(right(relname, 8), 'YYYYMMDD') < ?
            ORDER BY day
            """)
        .param(first)
        .query((row, number) -> new Day(row.getObject(1, LocalDate.class), row.getLong(2)))
        .list();
  }

  /** The first day of which anything is kept; empty where nothing was ever stored. */
  public Optional<LocalDate> findFirst() {
    return jdbc.sql(
            """
            SELECT min(to_date(right(relname, 8), 'YYYYMMDD'))
            FROM pg_class JOIN pg_inherits ON oid = inhrelid
            WHERE inhparent = 'position'::regclass
            """)
        .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .single();
  }

  /**
   * Drops a day; nothing happens when it is gone already. One of the last two days is refused:
   * devices may still send what they kept.
   */
  public void drop(LocalDate day) {
    jdbc.sql("SELECT drop_position_day(?)").param(day).query((row, number) -> number).list();
  }
}
