package org.najda.server.table;

import java.util.Map;

/**
 * A row of a table.
 *
 * @param line where it starts, from 1
 */
public record Row(int line, Map<String, String> cells) {
  public Row {
    cells = Map.copyOf(cells);
  }

  /** The cell without the spaces around it; empty when the row has none in that column. */
  public String cell(String column) {
    return cells.getOrDefault(column, "");
  }
}
