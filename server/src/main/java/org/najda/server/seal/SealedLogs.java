package org.najda.server.seal;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.registers.seal.Digest;
import org.najda.server.seal.SealedRegister.Wrong;

/**
 * Makes the trees of the program's own logs anew: who looked at what, who gave whom what access.
 * Each is a {@link SealedRegister} whose name is that of its table after an {@code @}.
 */
final class SealedLogs {
  private static final byte[] NO_SALT = {};

  /** A log, by the column of its rows' key. */
  private record Log(String table, String key, boolean isForgotten) {}

  private static final List<Log> LOGS =
      List.of(
          new Log("access_act", "id", false),
          new Log("edition_act", "request", false),
          // A room's looks are kept as long as its retention says, and never less than a year.
          new Log("look", "id", true),
          new Log("posting_review", "id", false),
          new Log("register_break", "id", false),
          new Log("register_break_review", "break", false),
          new Log("register_look", "id", false),
          new Log("trail_look", "id", true));

  private SealedLogs() {}

  /** One for each log that holds a row. */
  static List<SealedRegister> read(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // A row's JSON has its times in the zone of whoever asks.
      statement.execute("SET LOCAL timezone = 'UTC'");
    }
    List<SealedRegister> sealed = new ArrayList<>();
    for (Log log : LOGS) {
      SealedRegister read = read(connection, log);
      if (read.tree().size() > 0 || read.wrong().isPresent()) {
        sealed.add(read);
      }
    }
    return sealed;
  }

  private static SealedRegister read(Connection connection, Log log) throws SQLException {
    List<Digest> leaves = new ArrayList<>();
    Optional<Wrong> wrong = Optional.empty();
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT place, entry, content,
              to_char(leaf.at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at,
              leaf.at < now() - interval '365 days' AS old,
              CASE WHEN row.at IS NOT NULL
                THEN sha256(convert_to(to_jsonb(row)::text, 'UTF8')) END AS now
            FROM log_leaf leaf LEFT JOIN %s row ON row.%s::text = leaf.entry
            WHERE log = ? ORDER BY place
            """
                .formatted(log.table(), log.key()))) {
      select.setString(1, log.table());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          if (wrong.isEmpty()) {
            wrong = check(log, row, leaves.size());
          }
          leaves.add(leaf(log, row));
        }
      }
    }
    if (wrong.isEmpty()) {
      wrong = findUnsealed(connection, log, leaves.size());
    }
    return SealedRegister.of("@" + log.table(), leaves, wrong);
  }

  private static Optional<Wrong> check(Log log, ResultSet row, long expected) throws SQLException {
    if (row.getLong("place") != expected) {
      return Optional.of(new Wrong(expected, "", 0));
    }
    byte @Nullable [] now = row.getBytes("now");
    if (now == null) {
      boolean lawful = log.isForgotten() && row.getBoolean("old");
      return lawful ? Optional.empty() : Optional.of(new Wrong(expected, "", 0));
    }
    return Digest.of(now).equals(Digest.of(row.getBytes("content")))
        ? Optional.empty()
        : Optional.of(new Wrong(expected, row.getString("entry"), 0));
  }

  private static Digest leaf(Log log, ResultSet row) throws SQLException {
    String leaf =
        "%s %s %s %s"
            .formatted(
                log.table(),
                row.getString("entry"),
                row.getString("at"),
                Digest.of(row.getBytes("content")));
    return Digest.leaf(NO_SALT, leaf.getBytes(StandardCharsets.UTF_8));
  }

  /** A row that has no leaf was added by nobody who logs. */
  private static Optional<Wrong> findUnsealed(Connection connection, Log log, long place)
      throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                """
                SELECT row.%2$s::text FROM %1$s row
                WHERE NOT EXISTS (
                  SELECT FROM log_leaf WHERE log = '%1$s' AND entry = row.%2$s::text)
                LIMIT 1
                """
                    .formatted(log.table(), log.key()));
        ResultSet row = select.executeQuery()) {
      return row.next() ? Optional.of(new Wrong(place, row.getString(1), 0)) : Optional.empty();
    }
  }
}
