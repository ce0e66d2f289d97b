package org.najda.server.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.zip.GZIPOutputStream;
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

  private static final String INSERT =
      """
      INSERT INTO journal (room, sequence, recorded_at, actor, workstation, command_id,
        command_digest, part, event_type, event_version, payload, previous_hash, hash)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
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

  static void insert(Connection connection, Batch batch) throws SQLException {
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
        insert.setBytes(++column, gzip(answer.json()));
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

  private static byte[] gzip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
