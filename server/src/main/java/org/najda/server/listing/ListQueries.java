package org.najda.server.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.najda.registers.listing.Column;
import org.najda.registers.listing.ListPlan;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** Answers plans. All of it within the caller's transaction, as the person it names. */
public final class ListQueries {
  private static final long MOST_COUNTED = 1_000;

  private final JdbcTemplate jdbc;

  public ListQueries(DataSource database) {
    this.jdbc = new JdbcTemplate(database);
  }

  /** The rows of a page, and one more where another page follows. */
  public List<FoundRow> rows(ListPlan plan) {
    if (plan.hidesEverything()) {
      return List.of();
    }
    planForThis(jdbc);
    ListSql page = ListSql.page(plan);
    RowMapper<FoundRow> mapper = (row, number) -> found(plan, row);
    return jdbc.query(page.sql(), mapper, page.bound());
  }

  /**
   * How many records there are on all pages. A word that most records hold would have to be looked
   * up in all of them to count what nobody pages through; so a search stops counting.
   */
  public Counted count(ListPlan plan) {
    if (plan.hidesEverything()) {
      return new Counted(0, true);
    }
    planForThis(jdbc);
    if (!plan.searches()) {
      return new Counted(count(ListSql.count(plan)), true);
    }
    long found = count(ListSql.countUpTo(MOST_COUNTED + 1, plan));
    return new Counted(Math.min(found, MOST_COUNTED), found <= MOST_COUNTED);
  }

  /**
   * For the rest of the transaction: a plan that PostgreSQL keeps for any words and any states is
   * the wrong one for most.
   */
  public static void planForThis(JdbcTemplate jdbc) {
    jdbc.query("SELECT set_config('plan_cache_mode', 'force_custom_plan', true)", row -> {});
  }

  private long count(ListSql count) {
    Long counted = jdbc.queryForObject(count.sql(), Long.class, count.bound());
    return counted == null ? 0 : counted;
  }

  private static FoundRow found(ListPlan plan, ResultSet row) throws SQLException {
    SortedMap<String, String> values = new TreeMap<>();
    for (Column column : plan.table().columns()) {
      String text = Cell.read(column, row);
      if (text != null) {
        values.put(column.field().key(), text);
      }
    }
    OffsetDateTime due = row.getObject("due", OffsetDateTime.class);
    return new FoundRow(
        row.getString("record"),
        row.getString("unit"),
        row.getString("state"),
        row.getObject("opened", OffsetDateTime.class).toInstant(),
        due.equals(OffsetDateTime.MAX) ? null : due.toInstant(),
        values);
  }
}
