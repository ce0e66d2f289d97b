package org.najda.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * What others do: one row, one commit, on one connection. The row is as wide as the journal's and
 * goes into its table, but nothing is decided, encoded or hashed for it.
 */
final class PlainRows {
  private static final int HASH_BYTES = 32;
  private static final String INSERT =
      """
      INSERT INTO journal (room, sequence, recorded_at, actor, workstation, command_id,
        command_digest, part, event_type, event_version, payload, previous_hash, hash)
      VALUES (?, ?, ?, 'dispatcher', 'bench', ?, ?, 0, 'incident-moved', 1, ?, ?, ?)\
      """;

  private PlainRows() {}

  /**
   * Rows a second.
   *
   * @param room a name that no journal has
   */
  static long perSecond(DataSource source, String room, int payloadBytes, int seconds)
      throws SQLException {
    try (Connection connection = source.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      connection.setAutoCommit(true);
      insert.setString(1, room);
      long started = System.nanoTime();
      long end = started + TimeUnit.SECONDS.toNanos(seconds);
      long rows = 0;
      while (System.nanoTime() < end) {
        rows++;
        insert(insert, rows, payloadBytes);
      }
      return Figures.perSecond(rows, System.nanoTime() - started);
    }
  }

  private static void insert(PreparedStatement insert, long row, int payloadBytes)
      throws SQLException {
    insert.setLong(2, row);
    insert.setObject(3, OffsetDateTime.now(ZoneOffset.UTC));
    insert.setString(4, "plain-" + row);
    insert.setString(5, "plain-" + row);
    insert.setBytes(6, new byte[payloadBytes]);
    insert.setBytes(7, new byte[HASH_BYTES]);
    insert.setBytes(8, new byte[HASH_BYTES]);
    insert.executeUpdate();
  }
}
