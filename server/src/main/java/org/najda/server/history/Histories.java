package org.najda.server.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.najda.core.Author;
import org.najda.core.EnumWords;
import org.najda.core.GeoPoint;
import org.najda.core.RoomId;
import org.najda.core.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads histories. Each read is one statement that also writes the entry of the look. */
public final class Histories {
  static final int MOST = 50;
  private static final int MOST_LOOKS = 200;
  private static final double DEGREES7_PER_METER = 1e7 / 111_195;

  private static final String ENTRY =
      """
      WITH entry AS (
        INSERT INTO look (room, at, person, workstation, what, call, lat7, lon7, reason, words)
        VALUES (:room, :at, :person, :workstation, :what, :call, :lat7, :lon7, :reason, :words))
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  public Histories(DataSource database, JsonMapper json) {
    this.jdbc = JdbcClient.create(database);
    this.json = json;
  }

  /**
   * A call of the same number, with what is still kept of its caller.
   *
   * @param caller {@code number, name, place, words}, as far as known and not erased
   */
  record EarlierCall(
      long call,
      Instant presentedAt,
      String state,
      @Nullable String outcome,
      @Nullable JsonNode caller,
      @Nullable EarlierIncident incident) {}

  /**
   * @param meters from the place that was looked at; left out when a number was
   */
  record EarlierIncident(
      long incident,
      Instant openedAt,
      String nature,
      int priority,
      @Nullable String label,
      @Nullable String closingCode,
      @Nullable Integer meters) {}

  /**
   * Who looked, when, from where, at what, and why.
   *
   * @param playedFrom of a past hour, or of a unit's trail
   * @param unit whose trail it was
   */
  record LookEntry(
      Instant at,
      String person,
      String workstation,
      String what,
      @Nullable Long call,
      @Nullable Double lat,
      @Nullable Double lon,
      @Nullable Instant playedFrom,
      @Nullable Instant playedUntil,
      @Nullable String unit,
      String reason,
      @Nullable String words) {}

  /** The latest first; not the call itself. */
  List<EarlierCall> ofNumber(Look look, String numberKey, Instant at) {
    return asked(
            look,
            at,
            """
            SELECT c.call AS of_call, c.presented_at, c.state, c.outcome, p.value, i.*
            FROM call c
            LEFT JOIN personal p ON p.room = c.room AND p.commitment = c.details
            LEFT JOIN incident i ON i.room = c.room AND i.incident = c.incident
            WHERE c.room = :room AND c.number_key = :numberKey AND c.call <> :call
            ORDER BY c.call DESC LIMIT :most
            """)
        .param("numberKey", numberKey)
        .param("most", MOST)
        .query((row, number) -> earlierCall(row))
        .list();
  }

  /** The latest first; one that was merged is told of as what it went on as. */
  List<EarlierIncident> ofPlace(Look look, GeoPoint place, int meters, Instant at) {
    int lat = (int) Math.ceil(meters * DEGREES7_PER_METER);
    int lon = (int) Math.ceil(lat / Math.max(0.01, Math.cos(Math.toRadians(place.lat()))));
    return asked(
            look,
            at,
            """
            SELECT * FROM incident
            WHERE room = :room AND merged_into IS NULL
              AND lat7 BETWEEN :lat7 - :lat AND :lat7 + :lat
              AND lon7 BETWEEN :lon7 - :lon AND :lon7 + :lon
            ORDER BY incident DESC LIMIT :most
            """)
        .param("lat", lat)
        .param("lon", lon)
        .param("most", MOST)
        .query((row, number) -> incident(row, place))
        .list()
        .stream()
        .filter(found -> found.meters() != null && found.meters() <= meters)
        .toList();
  }

  /** Writes down that somebody plays a past hour; nothing may be shown before it is. */
  public void keepPlayback(
      RoomId room, Author author, ReasonBody reason, Instant at, Instant from, Instant until) {
    jdbc.sql(
            """
            INSERT INTO look
              (room, at, person, workstation, what, reason, words, played_from, played_until)
            VALUES (?, ?, ?, ?, 'playback', ?, ?, ?, ?)
            """)
        .params(
            room.value(),
            at.atOffset(ZoneOffset.UTC),
            author.person().value(),
            author.workstation(),
            EnumWords.of(reason.code()),
            reason.words(),
            from.atOffset(ZoneOffset.UTC),
            until.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Writes down that somebody looks at where a unit has been; as {@link #keepPlayback}. */
  public void keepTrail(
      RoomId room, Author author, ReasonBody reason, Instant at, TrailLook trail) {
    jdbc.sql(
            """
            INSERT INTO trail_look
              (room, at, person, workstation, unit, trail_from, trail_until, reason, words)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            room.value(),
            at.atOffset(ZoneOffset.UTC),
            author.person().value(),
            author.workstation(),
            trail.unit().value(),
            trail.from().atOffset(ZoneOffset.UTC),
            trail.until().atOffset(ZoneOffset.UTC),
            EnumWords.of(reason.code()),
            reason.words())
        .update();
  }

  /** Where a unit was between two times. */
  public record TrailLook(UnitId unit, Instant from, Instant until) {}

  /** The latest first, without the one that this look makes. */
  List<LookEntry> looks(Look look, Instant at) {
    return asked(
            look,
            at,
            """
            SELECT * FROM (
              SELECT at, person, workstation, what, call, lat7, lon7, played_from, played_until,
                NULL AS unit, reason, words
              FROM look WHERE room = :room
              UNION ALL
              SELECT at, person, workstation, 'trail', NULL, NULL, NULL, trail_from, trail_until,
                unit, reason, words
              FROM trail_look WHERE room = :room) AS looks
            ORDER BY at DESC LIMIT :most
            """)
        .param("most", MOST_LOOKS)
        .query((row, number) -> entry(row))
        .list();
  }

  /**
   * How many calls of the same number came before each of these; no look, as it opens nothing.
   * Calls whose number is not known are left out.
   */
  Map<Long, Integer> countEarlier(RoomId room, Collection<Long> calls) {
    Map<Long, Integer> counts = new TreeMap<>();
    jdbc.sql(
            """
            SELECT c.call, count(e.call) AS n FROM call c
            LEFT JOIN call e
              ON e.room = c.room AND e.number_key = c.number_key AND e.call < c.call
            WHERE c.room = :room AND c.call = ANY(:calls) AND c.number_key IS NOT NULL
            GROUP BY c.call
            """)
        .param("room", room.value())
        .param("calls", calls.toArray(Long[]::new))
        .query(row -> {
          counts.put(row.getLong("call"), row.getInt("n"));
        });
    return counts;
  }

  private JdbcClient.StatementSpec asked(Look look, Instant at, String sql) {
    GeoPoint place = look.place();
    return jdbc.sql(ENTRY + sql)
        .param("room", look.room().value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("person", look.author().person().value())
        .param("workstation", look.author().workstation())
        .param("what", EnumWords.of(look.what()))
        .param("call", look.call(), java.sql.Types.BIGINT)
        .param("lat7", place == null ? null : place.lat7(), java.sql.Types.INTEGER)
        .param("lon7", place == null ? null : place.lon7(), java.sql.Types.INTEGER)
        .param("reason", EnumWords.of(look.reason().code()))
        .param("words", look.reason().words(), java.sql.Types.VARCHAR);
  }

  private EarlierCall earlierCall(ResultSet row) throws SQLException {
    String caller = row.getString("value");
    long incident = row.getLong("incident");
    return new EarlierCall(
        row.getLong("of_call"),
        instant(row, "presented_at"),
        row.getString("state"),
        row.getString("outcome"),
        caller == null ? null : json.readTree(caller),
        incident == 0 ? null : incident(row, null));
  }

  private static EarlierIncident incident(ResultSet row, @Nullable GeoPoint from)
      throws SQLException {
    GeoPoint there = new GeoPoint(row.getInt("lat7"), row.getInt("lon7"));
    return new EarlierIncident(
        row.getLong("incident"),
        instant(row, "opened_at"),
        row.getString("nature"),
        row.getInt("priority"),
        row.getString("label"),
        row.getString("closing_code"),
        from == null ? null : (int) Math.round(from.distanceMeters(there)));
  }

  private static LookEntry entry(ResultSet row) throws SQLException {
    Integer lat7 = row.getObject("lat7", Integer.class);
    Integer lon7 = row.getObject("lon7", Integer.class);
    return new LookEntry(
        instant(row, "at"),
        row.getString("person"),
        row.getString("workstation"),
        row.getString("what"),
        row.getObject("call", Long.class),
        lat7 == null ? null : lat7 / 1e7,
        lon7 == null ? null : lon7 / 1e7,
        findInstant(row, "played_from"),
        findInstant(row, "played_until"),
        row.getString("unit"),
        row.getString("reason"),
        row.getString("words"));
  }

  private static @Nullable Instant findInstant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
