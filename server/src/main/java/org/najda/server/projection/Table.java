package org.najda.server.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A projection's table, and the statements that fill and read it. Its first column in the database
 * is {@code room}, which is not among these.
 *
 * @param key columns that with the room make a row unique
 * @param rest all other columns
 */
public record Table(String name, List<Column> key, List<Column> rest) {
  public Table {
    key = List.copyOf(key);
    rest = List.copyOf(rest);
  }

  /** Key, then rest: the order of a {@link Row}'s values. */
  List<Column> columns() {
    return Stream.concat(key.stream(), rest.stream()).toList();
  }

  /**
   * Puts rows in the place of those with their keys; parameters: room, then for each column an
   * array of its values.
   */
  String upsert() {
    String arrays =
        columns().stream()
            .map(column -> "?::" + column.type().array() + "[]")
            .collect(Collectors.joining(", "));
    String changes =
        rest.isEmpty()
            ? "NOTHING"
            : "UPDATE SET "
                + rest.stream()
                    .map(column -> column.name() + " = excluded." + column.name())
                    .collect(Collectors.joining(", "));
    return """
    INSERT INTO %s (room, %s)
    SELECT ?, given.* FROM unnest(%s) AS given ON CONFLICT (room, %s) DO %s\
    """
        .formatted(name, names(columns()), arrays, names(key), changes);
  }

  /** All rows of a room by key; parameter: room. */
  String select() {
    return "SELECT %s FROM %s WHERE room = ? ORDER BY %s"
        .formatted(names(columns()), name, names(key));
  }

  /** Parameter: room. */
  String delete() {
    return "DELETE FROM %s WHERE room = ?".formatted(name);
  }

  /** The row that a cursor over {@link #select()} stands on. */
  Row read(ResultSet cursor) throws SQLException {
    List<Column> columns = columns();
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      values.add(columns.get(i).type().read(cursor, i + 1));
    }
    return new Row(values.subList(0, key.size()), values.subList(key.size(), values.size()));
  }

  private static String names(List<Column> columns) {
    return columns.stream().map(Column::name).collect(Collectors.joining(", "));
  }
}
