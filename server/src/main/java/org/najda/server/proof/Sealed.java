package org.najda.server.proof;

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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads leaves and heads, all of one and the same moment. */
final class Sealed {
  private static final String WORK = "@verify";
  // A year's entries are joined whole. PostgreSQL can't see how few rows the wall before records
  // keeps back, expects next to none, and would look each entry up by itself.
  private static final String PREPARE =
      "SELECT set_config('najda.person', ?, true), set_config('enable_nestloop', 'off', true)";

  private static final int ROWS_AT_ONCE = 10_000;

  private final JdbcTemplate jdbc;

  private Sealed(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  static <T> T read(DataSource database, Function<Sealed, T> work) {
    JdbcTemplate jdbc = new JdbcTemplate(database);
    jdbc.setFetchSize(ROWS_AT_ONCE);
    TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    transaction.setReadOnly(true);
    transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    return transaction.execute(status -> {
      jdbc.query(PREPARE, row -> {}, WORK);
      return work.apply(new Sealed(jdbc));
    });
  }

  /** A register's tree up to the last entry that was known then. */
  Tree tree(String register, Instant known) {
    return tree(register, size(register, known));
  }

  private int size(String register, Instant known) {
    return jdbc.queryForObject(
        """
        SELECT coalesce(max(leaf_place) + 1, 0) FROM register_entry
        WHERE register = ? AND recorded_at <= ?
        """,
        Integer.class,
        register,
        utc(known));
  }

  Tree tree(String register, int size) {
    return new Tree(
        jdbc.query(
            """
            SELECT leaf FROM register_entry WHERE register = ? AND leaf_place < ?
            ORDER BY leaf_place
            """,
            (row, number) -> Digest.of(row.getBytes(1)),
            register,
            size));
  }

  /** Where the leaves of the entries lie that are counted. */
  int[] places(Source.Kept kept, int year, Instant known) {
    CountedEntries counted = CountedEntries.of(kept, CountedEntries.Which.ALL, year, known);
    List<Object> bound = new ArrayList<>(List.of(counted.bound()));
    bound.add(kept.register());
    return jdbc
        .query(
            """
            SELECT leaf_place FROM (%s) AS counted
            JOIN register_entry ON register = ? AND register_entry.record = counted.record
              AND register_entry.number = counted.entry
            """
                .formatted(counted.sql()),
            (row, number) -> row.getInt(1),
            bound.toArray())
        .stream()
        .mapToInt(Integer::intValue)
        .toArray();
  }

  List<RoomEnd> roomEnds(Instant known) {
    return jdbc.query(
        """
        SELECT room.room, last.sequence, last.hash FROM room
        CROSS JOIN LATERAL (
          SELECT sequence, hash FROM journal
          WHERE journal.room = room.room AND recorded_at <= ?
          ORDER BY sequence DESC LIMIT 1) AS last
        WHERE NOT starts_with(room.room, ?)
        ORDER BY room.room
        """,
        (row, number) ->
            new RoomEnd(row.getString(1), row.getLong(2), Hash.of(row.getBytes(3)).toString()),
        utc(known),
        RoomId.TRAINING);
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
