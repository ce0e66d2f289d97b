package org.najda.server.synthetic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Medians, cohorts and stands of months by walking all rows, without the program's statements. */
final class PlainMonths {
  private final SortedMap<String, List<Done>> records = new TreeMap<>();
  private final Map<YearMonth, List<Double>> responses = new LinkedHashMap<>();

  /** An act of a record, in the order in which they were done. */
  private record Done(String act, String state, LocalDate day) {}

  PlainMonths(DataSource database, String register) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("SELECT set_config('najda.person', '@verify', true)");
      ResultSet acts =
          statement.executeQuery(
              "SELECT record, act, state, day FROM register_act WHERE register = '%s'"
                      .formatted(register)
                  + " AND recorded_from <= '2020-01-02T22:59:59Z'"
                  + " AND recorded_to > '2020-01-02T22:59:59Z' ORDER BY record, place");
      while (acts.next()) {
        records
            .computeIfAbsent(acts.getString(1), record -> new ArrayList<>())
            .add(
                new Done(acts.getString(2), acts.getString(3), acts.getObject(4, LocalDate.class)));
      }
      ResultSet incidents =
          statement.executeQuery(
              "SELECT local_year, local_month, presented_to_first_on_scene_seconds FROM incident"
                  + " WHERE presented_to_first_on_scene_seconds IS NOT NULL"
                  + " AND first_on_scene_at <= '2020-01-02T22:59:59Z'"
                  + " AND room NOT LIKE 'training-%' ORDER BY 3");
      while (incidents.next()) {
        responses
            .computeIfAbsent(
                YearMonth.of(incidents.getInt(1), incidents.getInt(2)), month -> new ArrayList<>())
            .add(incidents.getDouble(3));
      }
      connection.rollback();
    }
  }

  /** Half of the month's responses took no longer, in whole seconds. */
  @Nullable BigDecimal median(YearMonth month) {
    List<Double> sorted = responses.getOrDefault(month, List.of());
    return sorted.isEmpty()
        ? null
        : BigDecimal.valueOf(sorted.get((sorted.size() + 1) / 2 - 1))
            .setScale(0, RoundingMode.HALF_UP);
  }

  /** Records of the month's that saw another act within a year, and no later one that undid it. */
  long followed(YearMonth month, String first, String then, String undoneBy) {
    return records.values().stream()
        .filter(acts -> acts.getFirst().act().equals(first))
        .filter(acts -> YearMonth.from(acts.getFirst().day()).equals(month))
        .filter(acts -> {
          LocalDate end = acts.getFirst().day().plusYears(1);
          boolean isFollowed = false;
          for (Done each : acts) {
            isFollowed |= each.act().equals(then) && !each.day().isAfter(end);
            isFollowed &= !each.act().equals(undoneBy);
          }
          return isFollowed;
        })
        .count();
  }

  /** Records that stood in one of these states when the month ended. */
  long standing(YearMonth month, Set<String> states) {
    return records.values().stream()
        .map(acts ->
            acts.stream()
                .filter(each -> !each.day().isAfter(month.atEndOfMonth()))
                .reduce((one, later) -> later))
        .flatMap(Optional::stream)
        .filter(last -> states.contains(last.state()))
        .count();
  }
}
