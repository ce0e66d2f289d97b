package org.najda.server.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.najda.core.RoomId;
import org.najda.core.interval.IntervalName;
import org.najda.core.settings.Target;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What intervals of whole months took in a room, all together and by month, priority and district:
 * one statement for each interval, worked out where the rows lie.
 */
public final class IntervalTimes {
  private final JdbcClient jdbc;

  public IntervalTimes(DataSource database) {
    this.jdbc = JdbcClient.create(database);
  }

  /** What the intervals of a group have in common. */
  public enum Group {
    ALL,
    MONTH,
    PRIORITY,
    DISTRICT
  }

  /**
   * What the intervals of a group took.
   *
   * @param key a month as {@code 2019-05}, a priority's number, a district's code; null for all,
   *     and for those that have none
   * @param n with a valid length
   * @param p50Seconds by nearest rank; null when n is 0
   * @param aimed how many of the n a target of the room speaks of, {@code within} how many of these
   *     took no longer
   * @param pending not over yet
   * @param missing lacking a stamp for good
   * @param outOfOrder ending before they begin
   */
  public record Times(
      Group group,
      @Nullable String key,
      long n,
      @Nullable Double p50Seconds,
      @Nullable Double p90Seconds,
      long aimed,
      long within,
      long pending,
      long missing,
      long outOfOrder) {}

  /**
   * Those of all intervals that began in the months.
   *
   * @param aims the room's targets for this interval
   */
  public List<Times> list(
      RoomId room, IntervalName name, YearMonth first, YearMonth last, List<Target> aims) {
    return jdbc.sql(sql(name, aims))
        .param("room", room.value())
        .param("year", first.getYear())
        .param("month", first.getMonthValue())
        .param("lastYear", last.getYear())
        .param("lastMonth", last.getMonthValue())
        .query(IntervalTimes::times)
        .list();
  }

  private static String sql(IntervalName name, List<Target> aims) {
    return """
    WITH measured AS MATERIALIZED (%s), aimed AS (SELECT *, %s AS aim FROM measured)
    SELECT grouping(local_month) AS no_month, grouping(priority) AS no_priority,
           grouping(district) AS no_district, local_year, local_month, priority, district,
           count(seconds) AS n,
           percentile_disc(0.5) WITHIN GROUP (ORDER BY seconds) AS p50,
           percentile_disc(0.9) WITHIN GROUP (ORDER BY seconds) AS p90,
           count(*) FILTER (WHERE seconds IS NOT NULL AND aim IS NOT NULL) AS aimed,
           count(*) FILTER (WHERE seconds <= aim) AS within,
           count(*) FILTER (WHERE seconds IS NULL AND pending) AS pending,
           count(*) FILTER (WHERE seconds IS NULL AND NOT pending AND lacking) AS missing,
           count(*) FILTER (WHERE seconds IS NULL AND NOT pending AND NOT lacking) AS out_of_order
    FROM aimed GROUP BY GROUPING SETS ((), (local_year, local_month), (priority), (district))
    ORDER BY no_month DESC, no_priority DESC, no_district DESC, local_year, local_month, priority,
             district
    """
        .formatted(measured(name), aim(aims));
  }

  private static String measured(IntervalName name) {
    String within =
        """
        WHERE %1$s.room = :room
          AND (%1$s.local_year, %1$s.local_month) >= (:year, :month)
          AND (%1$s.local_year, %1$s.local_month) <= (:lastYear, :lastMonth)
        """;
    return switch (name.subject()) {
      case CALL ->
          """
          SELECT c.local_year, c.local_month, i.priority, i.district, %s
          FROM call c LEFT JOIN incident i ON i.room = c.room AND i.incident = c.incident
          """
                  .formatted(IntervalColumns.of(name))
              + within.formatted("c");
      case INCIDENT ->
          """
          SELECT i.local_year, i.local_month, i.priority, i.district, %s
          FROM incident i
          """
                  .formatted(IntervalColumns.of(name))
              + within.formatted("i");
      case MISSION ->
          """
          SELECT m.local_year, m.local_month, i.priority, i.district, %s
          FROM mission m JOIN incident i ON i.room = m.room AND i.incident = m.incident
          """
                  .formatted(IntervalColumns.of(name))
              + within.formatted("m");
    };
  }

  /**
   * That of the priority, else that of all; null where there is none. Numbers alone stand in it.
   */
  private static String aim(List<Target> aims) {
    StringBuilder sql = new StringBuilder("CASE");
    String all = "NULL";
    for (Target aim : aims) {
      if (aim.priority() == null) {
        all = String.valueOf(aim.withinSeconds());
      } else {
        sql.append(
            " WHEN priority = %d THEN %d".formatted(aim.priority().level(), aim.withinSeconds()));
      }
    }
    return sql.append(" WHEN false THEN 0 ELSE ").append(all).append(" END").toString();
  }

  private static Times times(ResultSet row, int number) throws SQLException {
    Group group = group(row);
    return new Times(
        group,
        key(group, row),
        row.getLong("n"),
        row.getObject("p50", Double.class),
        row.getObject("p90", Double.class),
        row.getLong("aimed"),
        row.getLong("within"),
        row.getLong("pending"),
        row.getLong("missing"),
        row.getLong("out_of_order"));
  }

  private static Group group(ResultSet row) throws SQLException {
    if (row.getInt("no_month") == 0) {
      return Group.MONTH;
    }
    if (row.getInt("no_priority") == 0) {
      return Group.PRIORITY;
    }
    return row.getInt("no_district") == 0 ? Group.DISTRICT : Group.ALL;
  }

  private static @Nullable String key(Group group, ResultSet row) throws SQLException {
    return switch (group) {
      case ALL -> null;
      case MONTH -> YearMonth.of(row.getInt("local_year"), row.getInt("local_month")).toString();
      case PRIORITY -> row.getString("priority");
      case DISTRICT -> row.getString("district");
    };
  }
}
