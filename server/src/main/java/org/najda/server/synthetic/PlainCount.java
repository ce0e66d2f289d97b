package org.najda.server.synthetic;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts figures from the stored entries themselves, one after the other. It shares nothing with
 * what the review counts by, and knows neither definitions nor tables that follow from entries.
 */
public final class PlainCount {
  private static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");

  private static final String COHORT = "cases_cleared_in_12_months";

  private final List<CSVRecord> rules;
  private final SortedMap<String, Long> counted = new TreeMap<>();
  private final SortedMap<String, SortedMap<YearMonth, Long>> months = new TreeMap<>();
  private final Map<Integer, JsonNode> waiting = new HashMap<>();
  private final Map<String, String> held = new HashMap<>();
  private String record = "";
  private LocalDate recorded = LocalDate.MIN;
  private boolean isCleared;
  private LocalDate received = LocalDate.MIN;
  private final List<Long> days = new ArrayList<>();

  private PlainCount(List<CSVRecord> rules) {
    this.rules = rules;
    rules.forEach(rule -> counted.put(rule.get("figure"), 0L));
  }

  /**
   * Counts all that {@code year/plain-counts.csv} has a rule for.
   *
   * @return by figure
   */
  public static SortedMap<String, Long> of(DataSource database) throws SQLException {
    return count(database).counted;
  }

  /** The same by month, of each figure that is not 0. */
  public static SortedMap<String, SortedMap<YearMonth, Long>> months(DataSource database)
      throws SQLException {
    return count(database).months;
  }

  private static PlainCount count(DataSource database) throws SQLException {
    PlainCount count = new PlainCount(DemoTable.read("year/plain-counts.csv"));
    count.counted.put(COHORT, 0L);
    count.read(database);
    count.tellDays();
    count.readRooms(database);
    return count;
  }

  /** The same of what the rooms' journals tell alone. */
  public static SortedMap<String, Long> ofRooms(DataSource database) throws SQLException {
    PlainCount count = new PlainCount(List.of());
    count.readRooms(database);
    return count.counted;
  }

  private void read(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement person = connection.createStatement()) {
        person.execute("SELECT set_config('najda.person', '@verify', true)");
      }
      try (PreparedStatement entries =
          connection.prepareStatement(
              "SELECT register, record, payload FROM register_entry ORDER BY register, record, number")) {
        entries.setFetchSize(1_000);
        try (ResultSet rows = entries.executeQuery()) {
          while (rows.next()) {
            take(
                rows.getString(1),
                rows.getString(2),
                JsonMapper.shared().readTree(rows.getBytes(3)));
          }
        }
      }
    }
  }

  /** What the journals tell: each call that rang, each incident that was closed with effect. */
  private void readRooms(DataSource database) throws SQLException {
    counted.put("calls_received", 0L);
    counted.put("interventions", 0L);
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement events =
          connection.prepareStatement(
              "SELECT event_type, payload FROM journal"
                  + " WHERE event_type IN ('call-presented', 'incident-closed')")) {
        events.setFetchSize(1_000);
        try (ResultSet rows = events.executeQuery()) {
          while (rows.next()) {
            takeEvent(rows.getString(1), JsonMapper.shared().readTree(rows.getBytes(2)));
          }
        }
      }
    }
  }

  private void takeEvent(String type, JsonNode event) {
    if (type.equals("call-presented")) {
      Instant rang = Instant.parse(event.path("presentedAt").asString());
      if (rang.atZone(ZONE).getYear() == 2019) {
        add("calls_received", YearMonth.from(rang.atZone(ZONE)), 1);
      }
    } else {
      counted.merge("interventions", event.path("effective").asBoolean() ? 1L : 0L, Long::sum);
    }
  }

  private void take(String register, String of, JsonNode entry) {
    String name = register + "/" + of;
    if (!name.equals(record)) {
      record = name;
      held.clear();
      waiting.clear();
    }
    switch (entry.path("kind").asString()) {
      case "done" -> {
        if (entry.path("waits").asBoolean()) {
          waiting.put(entry.path("number").asInt(), entry);
        } else {
          count(register, entry);
        }
      }
      case "confirmed" -> count(register, waiting.remove(entry.path("entry").asInt()));
      default -> throw new IllegalStateException("A synthetic year has no " + entry);
    }
  }

  private void count(String register, JsonNode entry) {
    Map<String, String> said = new HashMap<>();
    entry
        .path("values")
        .forEach(value -> said.put(value.path("field").asString(), value.path("text").asString()));
    held.putAll(said);
    LocalDate day = Instant.parse(entry.path("at").asString()).atZone(ZONE).toLocalDate();
    cohort(register, entry.path("act").asString(), day);
    lapse(register, entry.path("act").asString(), day);
    for (CSVRecord rule : rules) {
      if (rule.get("register").equals(register)
          && List.of(rule.get("act").split("\\|")).contains(entry.path("act").asString())
          && !day.isBefore(LocalDate.parse(rule.get("from")))
          && !day.isAfter(LocalDate.parse(rule.get("to")))
          && holds(rule.get("says"))) {
        String sum = rule.get("sum");
        long more = sum.isEmpty() ? 1 : Long.parseLong(said.getOrDefault(sum, "0"));
        add(rule.get("figure"), YearMonth.from(day), more);
      }
    }
  }

  /** Of the year's cases those cleared within a year, once each: nothing is revoked there. */
  private void cohort(String register, String act, LocalDate day) {
    if (register.equals("cases") && act.equals("record")) {
      recorded = day;
      isCleared = false;
    }
    boolean clears = register.equals("cases") && act.equals("clear") && !isCleared;
    if (clears && recorded.getYear() == 2019 && !day.isAfter(recorded.plusYears(1))) {
      isCleared = true;
      counted.merge(COHORT, 1L, Long::sum);
    }
  }

  /** From each complaint to its outcome, where that came in the year. */
  private void lapse(String register, String act, LocalDate day) {
    if (register.equals("complaints") && act.equals("receive")) {
      received = day;
    }
    boolean ends = register.equals("complaints") && List.of("archive", "proceed").contains(act);
    if (ends && day.getYear() == 2019) {
      days.add(ChronoUnit.DAYS.between(received, day));
    }
  }

  private void tellDays() {
    if (days.isEmpty()) {
      return;
    }
    days.sort(null);
    counted.put("complaints_days_p50", days.get((int) Math.ceil(0.5 * days.size()) - 1));
    counted.put("complaints_days_p90", days.get((int) Math.ceil(0.9 * days.size()) - 1));
  }

  private void add(String figure, YearMonth month, long more) {
    counted.merge(figure, more, Long::sum);
    months.computeIfAbsent(figure, any -> new TreeMap<>()).merge(month, more, Long::sum);
  }

  private boolean holds(String says) {
    return says.isEmpty()
        || Arrays.stream(says.split(";"))
            .map(each -> each.split("="))
            .allMatch(each -> List.of(each[1].split("\\|")).contains(held.get(each[0])));
  }
}
