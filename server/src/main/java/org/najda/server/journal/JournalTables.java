package org.najda.server.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.najda.core.Author;
import org.najda.core.CommandKey;
import org.najda.core.PersonId;
import org.najda.core.RoomId;
import org.najda.server.hash.Hash;

/** What is asked of the journal, and its columns as rows. */
final class JournalTables {
  static final String SELECT =
      """
      SELECT sequence, recorded_at, actor, workstation, command_id, command_digest, part,
        event_type, event_version, payload, previous_hash, hash FROM journal\
      """;

  // Also rooms that only the journal knows, by leaps over its key instead of along all its rows.
  static final String ROOMS =
      """
      WITH RECURSIVE leap AS (
        SELECT min(room) AS room FROM journal
        UNION ALL
        SELECT (SELECT min(room) FROM journal WHERE room > leap.room)
        FROM leap WHERE leap.room IS NOT NULL)
      SELECT room FROM leap WHERE room IS NOT NULL
      UNION SELECT room FROM room ORDER BY room\
      """;

  private JournalTables() {}

  /**
   * @throws BrokenJournalException when the columns hold what no row was ever made of
   */
  static JournalRow row(RoomId room, ResultSet columns) throws SQLException {
    long sequence = columns.getLong(1);
    try {
      return row(room, sequence, columns);
    } catch (IllegalArgumentException e) {
      throw new BrokenJournalException(room, sequence, e);
    }
  }

  private static JournalRow row(RoomId room, long sequence, ResultSet columns) throws SQLException {
    int column = 1;
    Instant at = columns.getObject(++column, OffsetDateTime.class).toInstant();
    Author author =
        new Author(new PersonId(columns.getString(++column)), columns.getString(++column));
    CommandKey key = new CommandKey(columns.getString(++column), columns.getString(++column));
    Stamp stamp = new Stamp(sequence, at, author, key, columns.getInt(++column));
    Payload payload =
        new Payload(
            columns.getString(++column), columns.getInt(++column), columns.getBytes(++column));
    Hash previous = Hash.of(columns.getBytes(++column));
    return new JournalRow(room, stamp, payload, previous, Hash.of(columns.getBytes(++column)));
  }
}
