package org.najda.server.backup;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.najda.server.backup.Manifest.TableContent;

/** Which tables there are: asked of PostgreSQL, so that none that is made later is forgotten. */
final class Catalogue {
  // Partitions are read through their table, and migrations are made again by the restore.
  private static final String TABLES =
      """
      SELECT c.relname, array_agg(a.attname::text ORDER BY a.attnum)
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
        AND NOT c.relispartition AND c.relname <> 'flyway_schema_history'
        AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      GROUP BY c.relname ORDER BY c.relname
      """;
  private static final String POSITION_DAYS =
      """
      SELECT substring(inhrelid::regclass::text FROM '[0-9]{8}') FROM pg_inherits
      WHERE inhparent = 'position'::regclass ORDER BY 1
      """;
  private static final String SCHEMA =
      """
      SELECT version FROM flyway_schema_history
      WHERE success AND version IS NOT NULL ORDER BY installed_rank DESC LIMIT 1
      """;

  private Catalogue() {}

  /** All tables with their columns, nothing counted yet. */
  static List<TableContent> tables(Connection connection) throws SQLException {
    List<TableContent> tables = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(TABLES);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        Array columns = rows.getArray(2);
        tables.add(new TableContent(rows.getString(1), List.of((String[]) columns.getArray()), 0));
      }
    }
    return tables;
  }

  static List<String> positionDays(Connection connection) throws SQLException {
    return strings(connection, POSITION_DAYS);
  }

  /** The last migration. */
  static String schema(Connection connection) throws SQLException {
    return strings(connection, SCHEMA).getFirst();
  }

  static boolean holdsRows(Connection connection, String table) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("SELECT 1 FROM %s LIMIT 1".formatted(table));
        ResultSet rows = select.executeQuery()) {
      return rows.next();
    }
  }

  /**
   * Names the program's own work to tables that show their rows to persons only.
   *
   * @param transaction whether for this transaction alone
   */
  static void actAs(Connection connection, String work, boolean transaction) throws SQLException {
    try (PreparedStatement set =
        connection.prepareStatement("SELECT set_config('najda.person', ?, ?)")) {
      set.setString(1, work);
      set.setBoolean(2, transaction);
      set.execute();
    }
  }

  static boolean protectsRows(Connection connection, String table) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT relrowsecurity FROM pg_class WHERE oid = CAST(? AS regclass)")) {
      select.setString(1, table);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next() && rows.getBoolean(1);
      }
    }
  }

  /** A table of the same columns that lasts as long as the transaction. */
  static String makeTwin(Connection connection, String table) throws SQLException {
    String twin = "twin_of_" + table;
    run(connection, "CREATE TEMPORARY TABLE %s (LIKE %s) ON COMMIT DROP".formatted(twin, table));
    return twin;
  }

  static void moveFromTwin(Connection connection, String table, String columns)
      throws SQLException {
    run(
        connection,
        "INSERT INTO %1$s (%2$s) OVERRIDING SYSTEM VALUE SELECT %2$s FROM twin_of_%1$s"
            .formatted(table, columns));
  }

  /**
   * Has a table that numbers its rows itself go on behind those that were brought in. The program's
   * role may draw numbers and not set them.
   */
  static void drawNumbersInUse(Connection connection, String table) throws SQLException {
    String numbered =
        "SELECT column_name FROM information_schema.columns"
            + " WHERE table_schema = 'public' AND table_name = '%s' AND is_identity = 'YES'";
    for (String column : strings(connection, numbered.formatted(table))) {
      run(
          connection,
          """
          SELECT count(nextval(pg_get_serial_sequence('%1$s', '%2$s')))
          FROM generate_series(1, (SELECT coalesce(max(%2$s), 0) FROM %1$s))
          """
              .formatted(table, column));
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.execute();
    }
  }

  private static List<String> strings(Connection connection, String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
