package org.najda.server.tally;

import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.najda.core.RoomId;
import org.springframework.jdbc.core.JdbcTemplate;

/** Of which day each unit and each room last told something. */
final class LastDays {
  private final JdbcTemplate jdbc;

  LastDays(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * By register, then by unit, as known at a moment of the days from the first to before the
   * second.
   */
  SortedMap<String, SortedMap<String, LocalDate>> ofRegisters(
      LocalDate from, LocalDate to, Instant known) {
    SortedMap<String, SortedMap<String, LocalDate>> all = new TreeMap<>();
    jdbc.query(
        "SELECT register, unit, max(day) FROM counted_act WHERE day >= ? AND day < ?"
            + " AND recorded_from <= ? AND recorded_to > ? GROUP BY register, unit",
        row -> {
          all.computeIfAbsent(row.getString(1), register -> new TreeMap<>())
              .put(row.getString(2), row.getObject(3, LocalDate.class));
        },
        from,
        to,
        Counts.utc(known),
        Counts.utc(known));
    return all;
  }

  /** By room: the day of its last call, of its own clock. */
  SortedMap<String, LocalDate> ofRooms(LocalDate from, LocalDate to, Instant known) {
    SortedMap<String, LocalDate> all = new TreeMap<>();
    jdbc.query(
        "SELECT room, max(make_date(local_year, local_month, local_day)) FROM call"
            + " WHERE local_year >= ? AND local_year < ? AND presented_at <= ?"
            + " AND NOT starts_with(room, ?) GROUP BY room",
        row -> {
          all.put(row.getString(1), row.getObject(2, LocalDate.class));
        },
        from.getYear(),
        to.getYear(),
        Counts.utc(known),
        RoomId.TRAINING);
    return all;
  }
}
