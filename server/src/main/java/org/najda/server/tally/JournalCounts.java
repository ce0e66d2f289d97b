package org.najda.server.tally;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.najda.core.RoomId;
import org.najda.registers.definition.Indicator.Count;
import org.najda.registers.tally.Part;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the journals of real rooms give for years and months of the rooms' own clocks. */
public final class JournalCounts {
  private final JdbcTemplate jdbc;

  public JournalCounts(DataSource database) {
    this.jdbc = new JdbcTemplate(database);
  }

  /** What they are told apart by. */
  public enum By {
    ROOM("it.room"),
    PRIORITY("priority::text"),
    DISTRICT("district"),
    /** Weekday and hour: {@code 1-00}, Monday's first, to {@code 7-23}. */
    HOUR("it.local_weekday || '-' || lpad(it.local_hour::text, 2, '0')");

    private final String sql;

    By(String sql) {
      this.sql = sql;
    }

    private boolean isOfIncidents() {
      return this == PRIORITY || this == DISTRICT;
    }
  }

  /**
   * How many are alike.
   *
   * @param key null where they have none, such as calls that led to no incident
   */
  public record Alike(@Nullable String key, long count) {}

  /**
   * What is counted.
   *
   * @param room null for all
   */
  public record Asked(Count count, By by, @Nullable RoomId room, YearMonth first, YearMonth last) {}

  /** By their keys; those without one last. */
  public List<Alike> list(Asked asked, Instant known) {
    List<Object> bound =
        new ArrayList<>(
            List.of(
                Counts.utc(known),
                RoomId.TRAINING,
                asked.first().getYear(),
                asked.first().getMonthValue(),
                asked.last().getYear(),
                asked.last().getMonthValue()));
    String ofRoom = "";
    if (asked.room() != null) {
      ofRoom = " AND it.room = ?";
      bound.add(asked.room().value());
    }
    String sql =
        """
        SELECT %s AS key, count(*) FROM %s
          AND (it.local_year, it.local_month) >= (?, ?)
          AND (it.local_year, it.local_month) <= (?, ?)%s
        GROUP BY 1 ORDER BY 1 NULLS LAST
        """
            .formatted(asked.by().sql, real(asked.count(), besideCalls(asked.by())), ofRoom);
    return jdbc.query(
        sql, (row, number) -> new Alike(row.getString(1), row.getLong(2)), bound.toArray());
  }

  /** What calls do not know by themselves. */
  private static String besideCalls(By by) {
    return by.isOfIncidents()
        ? " LEFT JOIN incident i ON i.room = it.room AND i.incident = it.incident"
        : "";
  }

  /**
   * All that is counted of real rooms as known at a moment, each called {@code it}; the moment and
   * what training rooms begin with are bound first.
   */
  private static String real(Count count, String besideCalls) {
    String known =
        switch (count) {
          case CALLS -> "call it" + besideCalls + " WHERE it.presented_at <= ?";
          case INTERVENTIONS -> "incident it WHERE it.closed_at <= ? AND it.effective";
        };
    return known + " AND NOT starts_with(it.room, ?)";
  }

  /**
   * A year's, what was entered from cards after the moment left out.
   *
   * @param parts months of that year and rooms that are wanted too, nothing else
   * @return empty where no room took a call or opened an incident before the year ended
   */
  Optional<Tally> find(Count count, List<Part> parts, int year, Instant known) {
    String of = "FROM %s AND %s AND local_year ".formatted(real(count, ""), IntervalCounts.ENTERED);
    Object[] bound = {Counts.utc(known), RoomId.TRAINING, Counts.utc(known), year};
    boolean kept =
        Boolean.TRUE.equals(
            jdbc.queryForObject("SELECT EXISTS (SELECT " + of + "<= ?)", Boolean.class, bound));
    if (!kept) {
      return Optional.empty();
    }
    if (!Axes.OF_JOURNAL.tellApart(parts)) {
      throw new IllegalArgumentException("A journal knows months and rooms, not " + parts);
    }
    String cells =
        "SELECT count(*), make_date(local_year, local_month, 1), room " + of + "= ? GROUP BY 2, 3";
    return Optional.of(
        Cell.add(jdbc.query(cells, (row, number) -> Cell.of(Axes.OF_JOURNAL, row), bound), parts));
  }
}
