package org.najda.server.history;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.najda.core.RoomId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long it is kept who looked at what. Safe for use by many threads. */
public final class LookLog {
  private final JdbcClient jdbc;

  public LookLog(DataSource source) {
    this.jdbc = JdbcClient.create(source);
  }

  /** How many looks there were before a time, by room; a room without one is not among them. */
  public Map<String, Integer> countBefore(Instant time) {
    Map<String, Integer> counts = new TreeMap<>();
    jdbc.sql(
            """
            SELECT room, count(*) FROM (
              SELECT room, at FROM look UNION ALL SELECT room, at FROM trail_look) AS looks
            WHERE at < ? GROUP BY room
            """)
        .param(time.atOffset(ZoneOffset.UTC))
        .query((RowCallbackHandler) row -> counts.put(row.getString(1), row.getInt(2)));
    return counts;
  }

  /**
   * Lets go of the looks before a time; gives how many. Throws for a time within the last year: the
   * database keeps those, whoever asks.
   */
  public int eraseBefore(RoomId room, Instant time) {
    return jdbc.sql("SELECT forget_looks(?, ?)")
        .params(room.value(), time.atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }
}
