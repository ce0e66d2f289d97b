package org.najda.server.fallback;

import javax.sql.DataSource;
import org.najda.core.RoomId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Numbers packs. A number once given is never given again, whatever became of its pack. */
final class PackNumbers {
  private final JdbcClient jdbc;

  PackNumbers(DataSource database) {
    this.jdbc = JdbcClient.create(database);
  }

  long next(RoomId room) {
    return jdbc.sql(
            """
            INSERT INTO fallback_number (room, last) VALUES (?, 1)
            ON CONFLICT (room) DO UPDATE SET last = fallback_number.last + 1 RETURNING last
            """)
        .param(room.value())
        .query(Long.class)
        .single();
  }
}
