package org.najda.server.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.najda.core.RoomId;
import org.najda.core.interval.IntervalName;
import org.najda.server.tally.CountedThings;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the calls, incidents and missions that something counts, of a room, month by month. */
final class JournalRows {
  private final JdbcTemplate jdbc;

  JournalRows(DataSource database) {
    this.jdbc = new JdbcTemplate(database);
  }

  /**
   * One that was counted, without anything personal.
   *
   * @param place where a page goes on after it
   * @param at when the call was presented, the incident opened or the unit sent
   * @param incident null for a call that led to none
   * @param nature of the incident, as are {@code priority}, {@code district} and {@code where}
   * @param ended the call's outcome or the incident's closing code
   * @param unit of a mission
   * @param seconds what the interval took; null where none is measured, or where it has no length
   */
  record Row(
      Place place,
      Instant at,
      @Nullable Long incident,
      @Nullable String nature,
      @Nullable Integer priority,
      @Nullable String district,
      @Nullable String where,
      @Nullable String ended,
      @Nullable String unit,
      @Nullable Double seconds) {}

  /**
   * Where one stands among those of a room.
   *
   * @param number of the call or the incident
   * @param ordinal of the mission within its incident; else 0
   */
  record Place(RoomId room, YearMonth month, long number, int ordinal) {
    /** Before all of a room. */
    static Place before(RoomId room) {
      return new Place(room, YearMonth.of(1, 1), 0, 0);
    }

    /** As addresses write it: {@code tangier/2019-05/123/0}. */
    static Place parse(String text) {
      String[] words = text.split("/", -1);
      if (words.length != 4) {
        throw new IllegalArgumentException("Not ROOM/MONTH/NUMBER/ORDINAL: " + text);
      }
      return new Place(
          new RoomId(words[0]),
          YearMonth.parse(words[1]),
          Long.parseLong(words[2]),
          Integer.parseInt(words[3]));
    }

    @Override
    public String toString() {
      return room.value() + "/" + month + "/" + number + "/" + ordinal;
    }
  }

  /**
   * Those of a room after a place.
   *
   * @param things of that room alone
   */
  List<Row> list(CountedThings things, Place after, int most) {
    String place =
        "it.local_year, it.local_month, "
            + switch (things.subject()) {
              case CALL -> "it.call";
              case INCIDENT -> "it.incident";
              case MISSION -> "it.incident, it.ordinal";
            };
    boolean isMission = things.subject() == IntervalName.Subject.MISSION;
    String sql =
        """
        SELECT %1$s, %2$s %3$s AND (%1$s) > (%4$s) ORDER BY %1$s LIMIT ?
        """
            .formatted(
                place,
                (isMission ? "" : "0, ") + columns(things),
                things.from(true),
                isMission ? "?, ?, ?, ?" : "?, ?, ?");
    List<Object> bound = new ArrayList<>(things.bound());
    bound.addAll(List.of(after.month().getYear(), after.month().getMonthValue(), after.number()));
    if (isMission) {
      bound.add(after.ordinal());
    }
    bound.add(most);
    return jdbc.query(sql, (row, number) -> row(after.room(), row), bound.toArray());
  }

  private static String columns(CountedThings things) {
    String own =
        switch (things.subject()) {
          case CALL -> "it.presented_at, it.incident, i.%s, it.outcome, NULL";
          case INCIDENT -> "it.opened_at, it.incident, it.%s, it.closing_code, NULL";
          case MISSION -> "it.sent_at, it.incident, i.%s, i.closing_code, it.unit";
        };
    String of = things.subject() == IntervalName.Subject.INCIDENT ? "it" : "i";
    String incident = "nature, %1$s.priority, %1$s.district, %1$s.label".formatted(of);
    IntervalName interval = things.interval();
    String seconds =
        interval == null
            ? "NULL::double precision"
            : "it." + interval.name().toLowerCase(Locale.ROOT) + "_seconds";
    return own.formatted(incident) + ", " + seconds;
  }

  private static Row row(RoomId room, ResultSet row) throws SQLException {
    return new Row(
        new Place(room, YearMonth.of(row.getInt(1), row.getInt(2)), row.getLong(3), row.getInt(4)),
        row.getObject(5, OffsetDateTime.class).toInstant(),
        row.getObject(6, Long.class),
        row.getString(7),
        row.getObject(8, Integer.class),
        row.getString(9),
        row.getString(10),
        row.getString(11),
        row.getString(12),
        row.getObject(13, Double.class));
  }
}
