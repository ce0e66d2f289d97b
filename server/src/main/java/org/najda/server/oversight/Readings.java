package org.najda.server.oversight;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The looks at records of registers and at the histories of rooms. */
final class Readings {
  static final int MOST = 2_000;

  private final JdbcClient jdbc;

  Readings(DataSource database) {
    this.jdbc = JdbcClient.create(database);
  }

  /**
   * What is asked for.
   *
   * @param person empty: of all
   * @param register empty: in all registers and rooms
   * @param record empty: all
   */
  record Asked(String person, String register, String record, Instant from, Instant to) {}

  /** The latest first; at most {@value #MOST}. */
  List<Reading> list(Asked asked) {
    return jdbc.sql(
            """
            SELECT * FROM (
              SELECT l.at, l.person, l.register AS place, l.record, l.reason, EXISTS (
                SELECT FROM register_break b
                WHERE b.register = l.register AND b.record = l.record AND b.person = l.person
                  AND l.at BETWEEN b.at AND b.until) AS broken
              FROM register_look l
              UNION ALL
              SELECT at, person, 'room:' || room, what || coalesce(' ' || call, ''),
                reason || coalesce(': ' || words, ''), false
              FROM look
              UNION ALL
              SELECT at, person, 'room:' || room, 'trail ' || unit, reason || ': ' || words, false
              FROM trail_look) looks
            WHERE at >= :from AND at < :to AND (:person = '' OR person = :person)
              AND (:register = '' OR place = :register) AND (:record = '' OR record = :record)
            ORDER BY at DESC LIMIT :most
            """)
        .param("from", asked.from().atOffset(ZoneOffset.UTC))
        .param("to", asked.to().atOffset(ZoneOffset.UTC))
        .param("person", asked.person())
        .param("register", asked.register())
        .param("record", asked.record())
        .param("most", MOST)
        .query((row, number) ->
            new Reading(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("person"),
                row.getString("place"),
                row.getString("record"),
                row.getString("reason"),
                row.getBoolean("broken")))
        .list();
  }
}
