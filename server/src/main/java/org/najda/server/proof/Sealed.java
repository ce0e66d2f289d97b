package org.najda.server.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.najda.core.RoomId;
import org.najda.registers.definition.Indicator.Source;
import org.najda.registers.seal.Digest;
import org.najda.registers.seal.Tree;
import org.najda.server.hash.Hash;
import org.najda.server.proof.EditionProof.RoomEnd;
import org.najda.server.tally.CountedEntries;

/** Reads leaves and heads, all of one and the same moment. */
final class Sealed {
  private static final String WORK = "@verify";
  // A year's entries are joined whole. PostgreSQL can't see how few rows the wall before records
  // keeps back, expects next to none, and would look each entry up by itself.
  private static final String PREPARE =
      "SELECT set_config('najda.person', ?, true), set_config('enable_nestloop', 'off', true)";

  private static final int ROWS_AT_ONCE = 10_000;

  private final Connection connection;

  private Sealed(Connection connection) {
    this.connection = connection;
  }

  static <T> T read(DataSource database, Function<Sealed, T> work) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      try {
        try (PreparedStatement person = connection.prepareStatement(PREPARE)) {
          person.setString(1, WORK);
          person.execute();
        }
        return work.apply(new Sealed(connection));
      } finally {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The registers cannot be read.", e);
    }
  }

  /** A register's tree up to the last entry that was known then. */
  Tree tree(String register, Instant known) {
    return tree(register, size(register, known));
  }

  private int size(String register, Instant known) {
    return query(
            """
            SELECT coalesce(max(leaf_place) + 1, 0) FROM register_entry
            WHERE register = ? AND recorded_at <= ?
            """,
            row -> row.getInt(1),
            register,
            utc(known))
        .getFirst();
  }

  Tree tree(String register, int size) {
    return new Tree(
        query(
            """
            SELECT leaf FROM register_entry WHERE register = ? AND leaf_place < ?
            ORDER BY leaf_place
            """,
            row -> Digest.of(row.getBytes(1)),
            register,
            size));
  }

  /** Where the leaves of the entries lie that are counted. */
  int[] places(Source.Kept kept, int year, Instant known) {
    CountedEntries counted = CountedEntries.of(kept, null, year, known);
    List<Object> bound = new ArrayList<>(List.of(counted.bound()));
    bound.add(kept.register());
    return query(
            """
            SELECT leaf_place FROM (%s) AS counted
            JOIN register_entry ON register = ? AND register_entry.record = counted.record
              AND register_entry.number = counted.entry
            """
                .formatted(counted.sql()),
            row -> row.getInt(1),
            bound.toArray())
        .stream()
        .mapToInt(Integer::intValue)
        .toArray();
  }

  List<RoomEnd> roomEnds(Instant known) {
    return query(
        """
        SELECT room.room, last.sequence, last.hash FROM room
        CROSS JOIN LATERAL (
          SELECT sequence, hash FROM journal
          WHERE journal.room = room.room AND recorded_at <= ?
          ORDER BY sequence DESC LIMIT 1) AS last
        WHERE NOT starts_with(room.room, ?)
        ORDER BY room.room
        """,
        row -> new RoomEnd(row.getString(1), row.getLong(2), Hash.of(row.getBytes(3)).toString()),
        utc(known),
        RoomId.TRAINING);
  }

  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> query(String sql, Reader<T> reader, Object... bound) {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      for (int index = 0; index < bound.length; index++) {
        select.setObject(index + 1, bound[index]);
      }
      select.setFetchSize(ROWS_AT_ONCE);
      List<T> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(reader.read(row));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("The registers cannot be read.", e);
    }
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
