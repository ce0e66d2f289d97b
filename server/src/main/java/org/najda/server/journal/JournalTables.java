package org.najda.server.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.najda.core.Author;
import org.najda.core.CommandKey;
import org.najda.core.PersonId;
import org.najda.core.RoomId;
import org.najda.server.hash.Hash;
import org.najda.server.personal.PersonalValue;

/** Rows to columns and back. */
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

  private static final String INSERT =
      """
      INSERT INTO journal (room, sequence, recorded_at, actor, workstation, command_id,
        command_digest, part, event_type, event_version, payload, previous_hash, hash)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;

  private static final String MOVE_HEAD =
      """
      UPDATE room SET head_sequence = ?, head_hash = ? WHERE room = ? AND head_sequence = ?\
      """;

  private static final String INSERT_PERSONAL =
      """
      INSERT INTO personal (room, commitment, kind, salt, value, number_key, stored_at)
      VALUES (?, ?, ?, ?, ?, ?, ?)\
      """;

  private static final String INSERT_ANSWER =
      """
      INSERT INTO decision_answer (room, hash, answer, stored_at)
      VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING\
      """;

  private JournalTables() {}

  /**
   * @throws JournalConflictException when the journal's head is not where the batch begins
   */
  static void insert(Connection connection, Batch batch) throws SQLException {
    moveHead(connection, batch);
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (JournalRow row : batch.rows()) {
        bind(insert, row);
        insert.addBatch();
      }
      insert.executeBatch();
    }
    if (!batch.personal().isEmpty()) {
      insertPersonal(connection, batch);
    }
    if (!batch.answers().isEmpty()) {
      insertAnswers(connection, batch);
    }
  }

  // First, so that of two writers the second waits here for what becomes of the first.
  private static void moveHead(Connection connection, Batch batch) throws SQLException {
    Head head = batch.rows().getLast().head();
    try (PreparedStatement update = connection.prepareStatement(MOVE_HEAD)) {
      update.setLong(1, head.sequence());
      update.setBytes(2, head.hash().bytes());
      update.setString(3, batch.room().value());
      update.setLong(4, batch.rows().getFirst().stamp().sequence() - 1);
      if (update.executeUpdate() != 1) {
        throw new JournalConflictException(
            "The journal of %s has moved on.".formatted(batch.room()), null);
      }
    }
  }

  private static void bind(PreparedStatement insert, JournalRow row) throws SQLException {
    Stamp stamp = row.stamp();
    int column = 0;
    insert.setString(++column, row.room().value());
    insert.setLong(++column, stamp.sequence());
    insert.setObject(++column, utc(stamp.at()));
    insert.setString(++column, stamp.author().person().value());
    insert.setString(++column, stamp.author().workstation());
    insert.setString(++column, stamp.key().id());
    insert.setString(++column, stamp.key().digest());
    insert.setInt(++column, stamp.part());
    insert.setString(++column, row.payload().type());
    insert.setInt(++column, row.payload().version());
    insert.setBytes(++column, row.payload().bytes());
    insert.setBytes(++column, row.previous().bytes());
    insert.setBytes(++column, row.hash().bytes());
  }

  private static void insertPersonal(Connection connection, Batch batch) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT_PERSONAL)) {
      for (PersonalValue value : batch.personal()) {
        int column = 0;
        insert.setString(++column, batch.room().value());
        insert.setString(++column, value.commitment().hex());
        insert.setString(++column, value.kind());
        insert.setBytes(++column, value.salt());
        insert.setString(++column, value.json());
        insert.setString(++column, value.numberKey());
        insert.setObject(++column, utc(batch.at()));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void insertAnswers(Connection connection, Batch batch) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT_ANSWER)) {
      for (Answer answer : batch.answers()) {
        int column = 0;
        insert.setString(++column, batch.room().value());
        insert.setBytes(++column, answer.hash().bytes());
        insert.setBytes(++column, Gzip.compress(answer.json()));
        insert.setObject(++column, utc(batch.at()));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

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

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
