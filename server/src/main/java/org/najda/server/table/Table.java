package org.najda.server.table;

import java.util.List;

/**
 * A table as read.
 *
 * @param file its name in complaints
 * @param rows those that could be read
 * @param problems of the rows that could not
 */
public record Table(String file, List<Row> rows, List<Problem> problems) {
  public Table {
    rows = List.copyOf(rows);
    problems = List.copyOf(problems);
  }
}
