package org.najda.server.settings;

import java.util.List;

/**
 * A list as its page shows it.
 *
 * @param columns what stands above the cells
 * @param ordered whether the order of rows means something
 */
public record ListView(String sheet, List<String> columns, List<Row> rows, boolean ordered) {
  /**
   * One row of it.
   *
   * @param title what it is called
   */
  public record Row(String key, String title, List<String> cells) {}
}
