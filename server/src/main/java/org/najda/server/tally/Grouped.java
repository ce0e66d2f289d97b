package org.najda.server.tally;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * Statements that put very many rows into few groups. PostgreSQL takes the wall before acts for so
 * dear that sorting them all seems to cost nothing beside it; so it is told to put each row into
 * its group as it comes, and given the memory to hold all acts of a year that others are held
 * against.
 */
final class Grouped {
  private Grouped() {}

  /** Runs one within a transaction. */
  static <T> List<T> query(JdbcTemplate jdbc, String sql, RowMapper<T> mapper, Object... bound) {
    sorting(jdbc, "off");
    List<T> rows = jdbc.query(sql, mapper, bound);
    sorting(jdbc, "on");
    return rows;
  }

  private static void sorting(JdbcTemplate jdbc, String whether) {
    jdbc.query(
        "SELECT set_config('enable_sort', ?, true), set_config('work_mem', '64MB', true)",
        row -> {},
        whether);
  }
}
