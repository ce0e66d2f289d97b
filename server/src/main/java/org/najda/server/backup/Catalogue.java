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
