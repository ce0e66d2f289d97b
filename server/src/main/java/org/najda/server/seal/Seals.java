package org.najda.server.seal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.najda.core.codec.UnreadableException;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.definition.Register;
import org.najda.registers.entry.Entry;
import org.najda.registers.entry.EntryCodec;
import org.najda.registers.seal.Digest;
import org.najda.server.journal.Rollback;
import org.najda.server.seal.SealedRegister.Wrong;

/** Reads the registers' entries and the program's own logs, and makes their trees anew. */
public final class Seals {
  private static final int ROWS_AT_ONCE = 1_000;

  private final DataSource database;
  private final Definitions definitions;

  public Seals(DataSource database, Definitions definitions) {
    this.database = database;
    this.definitions = definitions;
  }

  /** One for each register that holds an entry, by key, then one for each log that holds a row. */
  public List<SealedRegister> read() {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (Rollback _ = connection::rollback) {
        execute(connection, "SELECT set_config('najda.person', '@verify', true)");
        List<SealedRegister> sealed = new ArrayList<>();
        for (Size size : sizes(connection)) {
          sealed.add(read(connection, size));
        }
        sealed.addAll(SealedLogs.read(connection));
        return sealed;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The registers cannot be read.", e);
    }
  }

  /** How many leaves a register says that it has. */
  private record Size(String register, long leaves) {}

  private static List<Size> sizes(Connection connection) throws SQLException {
    List<Size> sizes = new ArrayList<>();
    try (PreparedStatement select =
            connection.prepareStatement("SELECT register, leaves FROM register_size ORDER BY 1");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        sizes.add(new Size(rows.getString(1), rows.getLong(2)));
      }
    }
    return sizes;
  }

  private SealedRegister read(Connection connection, Size size) throws SQLException {
    @Nullable Register register = definitions.findRegister(size.register()).orElse(null);
    List<Digest> leaves = new ArrayList<>();
    Optional<Wrong> wrong = Optional.empty();
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT leaf_place, record, number, recorded_at, happened_at, person, payload, salt, leaf
            FROM register_entry WHERE register = ? ORDER BY leaf_place
            """)) {
      select.setString(1, size.register());
      select.setFetchSize(ROWS_AT_ONCE);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          if (wrong.isEmpty()) {
            wrong = check(register, row, leaves.size());
          }
          leaves.add(Digest.of(row.getBytes("leaf")));
        }
      }
    }
    if (wrong.isEmpty() && leaves.size() != size.leaves()) {
      wrong = Optional.of(new Wrong(leaves.size(), "", 0));
    }
    return SealedRegister.of(size.register(), leaves, wrong);
  }

  private static Optional<Wrong> check(@Nullable Register register, ResultSet row, long expected)
      throws SQLException {
    if (row.getLong("leaf_place") != expected) {
      return Optional.of(new Wrong(expected, "", 0));
    }
    byte[] payload = row.getBytes("payload");
    byte[] salt = row.getBytes("salt");
    if (payload == null && salt == null) {
      return Optional.empty(); // lawfully erased: the leaf alone is left
    }
    boolean well =
        payload != null
            && salt != null
            && Digest.leaf(salt, payload).equals(Digest.of(row.getBytes("leaf")))
            && (register == null || isWhatItsRowSays(register, payload, row));
    return well
        ? Optional.empty()
        : Optional.of(new Wrong(expected, row.getString("record"), row.getInt("number")));
  }

  /** The columns beside the payload are made from it, and lists and figures go by them. */
  private static boolean isWhatItsRowSays(Register register, byte[] payload, ResultSet row)
      throws SQLException {
    try {
      Entry entry = EntryCodec.decode(register, payload);
      return entry.number() == row.getInt("number")
          && entry.by().equals(row.getString("person"))
          && entry.at().equals(instant(row, "happened_at"))
          && entry.recordedAt().equals(instant(row, "recorded_at"));
    } catch (UnreadableException unreadable) {
      return false;
    }
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.execute();
    }
  }
}
