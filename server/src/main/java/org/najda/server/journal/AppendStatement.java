package org.najda.server.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.najda.server.hash.Hash;
import org.najda.server.personal.PersonalValue;

/**
 * A whole batch as one statement, and so as one transaction in one round trip. It moves the room's
 * head, if that is where the batch begins; all else hangs on the row that moved. Of two writers the
 * second waits there for what becomes of the first, and then inserts nothing.
 */
final class AppendStatement implements AutoCloseable {
  // A column comes as one array: a statement of a row's size would be parsed for each size anew.
  private static final String MOVED =
      """
      WITH moved AS (
        UPDATE room SET head_sequence = ?, head_hash = ?
        WHERE room = ? AND head_sequence = ? RETURNING room),
      """;

  // Most batches have none, and PostgreSQL would prepare to insert them all the same.
  private static final String PERSONAL =
      """
      personal_values AS (
        INSERT INTO personal (room, stored_at, commitment, kind, salt, value, number_key)
        SELECT moved.room, timestamptz 'epoch' + ? * interval '1 microsecond', given.*
        FROM moved, unnest(?::text[], ?::text[], ?::bytea[], ?::text[], ?::text[]) given),
      """;

  private static final String ANSWERS =
      """
      answers AS (
        INSERT INTO decision_answer (room, stored_at, hash, answer)
        SELECT moved.room, timestamptz 'epoch' + ? * interval '1 microsecond', given.*
        FROM moved, unnest(?::bytea[], ?::bytea[]) given
        ON CONFLICT DO NOTHING),
      """;

  private static final String ROWS =
      """
      given AS (
        SELECT * FROM unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[],
          ?::bigint[], ?::text[], ?::bigint[], ?::bytea[], ?::bytea[], ?::bytea[])
        AS columns (micros, sequence, actor, workstation, id, digest, part, type, version, payload,
          previous, hash))
      INSERT INTO journal (room, recorded_at, sequence, actor, workstation, command_id,
        command_digest, part, event_type, event_version, payload, previous_hash, hash)
      SELECT moved.room, timestamptz 'epoch' + given.micros * interval '1 microsecond',
        given.sequence, actor, workstation, id, digest, part, type, version, payload, previous, hash
      FROM moved, given\
      """;

  private final Connection connection;
  private final PreparedStatement statement;
  private int parameter;

  private AppendStatement(Connection connection, String sql) throws SQLException {
    this.connection = connection;
    this.statement = connection.prepareStatement(sql);
  }

  /** Whether the journal's head was where the batch begins; if not, nothing is stored. */
  static boolean run(Connection connection, Batch batch) throws SQLException {
    String sql =
        MOVED
            + (batch.personal().isEmpty() ? "" : PERSONAL)
            + (batch.answers().isEmpty() ? "" : ANSWERS)
            + ROWS;
    try (AppendStatement append = new AppendStatement(connection, sql)) {
      append.bind(batch);
      return append.statement.executeUpdate() == batch.rows().size();
    }
  }

  private void bind(Batch batch) throws SQLException {
    bindHead(batch);
    if (!batch.personal().isEmpty()) {
      bindPersonal(batch);
    }
    if (!batch.answers().isEmpty()) {
      bindAnswers(batch);
    }
    bindRows(batch.rows());
  }

  private void bindHead(Batch batch) throws SQLException {
    Head head = batch.rows().getLast().head();
    statement.setLong(++parameter, head.sequence());
    statement.setBytes(++parameter, head.hash().bytes());
    statement.setString(++parameter, batch.room().value());
    statement.setLong(++parameter, batch.rows().getFirst().stamp().sequence() - 1);
  }

  private void bindPersonal(Batch batch) throws SQLException {
    List<PersonalValue> values = batch.personal();
    bindAt(batch);
    bindTexts(values, value -> value.commitment().hex());
    bindTexts(values, PersonalValue::kind);
    bindBytes(values, PersonalValue::salt);
    bindTexts(values, PersonalValue::json);
    bindTexts(values, PersonalValue::numberKey);
  }

  private void bindAnswers(Batch batch) throws SQLException {
    List<Answer> answers = batch.answers();
    bindAt(batch);
    bindBytes(answers, answer -> answer.hash().bytes());
    bindBytes(answers, answer -> Gzip.compress(answer.json()));
  }

  private void bindRows(List<JournalRow> rows) throws SQLException {
    bindNumbers(rows, row -> Chain.micros(row.stamp().at()));
    bindNumbers(rows, row -> row.stamp().sequence());
    bindTexts(rows, row -> row.stamp().author().person().value());
    bindTexts(rows, row -> row.stamp().author().workstation());
    bindTexts(rows, row -> row.stamp().key().id());
    bindTexts(rows, row -> row.stamp().key().digest());
    bindNumbers(rows, row -> (long) row.stamp().part());
    bindTexts(rows, row -> row.payload().type());
    bindNumbers(rows, row -> (long) row.payload().version());
    bindBytes(rows, row -> row.payload().bytes());
    bindHashes(rows, JournalRow::previous);
    bindHashes(rows, JournalRow::hash);
  }

  private void bindAt(Batch batch) throws SQLException {
    statement.setLong(++parameter, Chain.micros(batch.at()));
  }

  private <T> void bindHashes(List<T> all, Function<T, Hash> column) throws SQLException {
    bindBytes(all, one -> column.apply(one).bytes());
  }

  private <T> void bindBytes(List<T> all, Function<T, byte[]> column) throws SQLException {
    bind("bytea", all, column, byte[][]::new);
  }

  private <T> void bindNumbers(List<T> all, Function<T, Long> column) throws SQLException {
    bind("int8", all, column, Long[]::new);
  }

  // Fields that may be absent come as null in the array.
  private <T> void bindTexts(List<T> all, Function<T, ? extends String> column)
      throws SQLException {
    bind("text", all, column, String[]::new);
  }

  private <T, C> void bind(
      String type, List<T> all, Function<T, ? extends C> column, IntFunction<C[]> array)
      throws SQLException {
    C[] values = all.stream().map(column).toArray(array);
    statement.setArray(++parameter, connection.createArrayOf(type, values));
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
