package org.najda.server.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The first line of a table.
 *
 * @param separator between cells, in the whole file
 * @param names in the file's order
 */
record Header(char separator, List<String> names) {
  private static final String SEPARATORS = ",;\t";

  Header {
    names = List.copyOf(names);
  }

  /**
   * Reads and checks it. Column names hold none of the separators, so the one found is the file's.
   *
   * @param strict whether a column that nobody knows is refused
   */
  static Header read(String file, String line, Columns columns, boolean strict)
      throws UnreadableTable {
    char separator = separator(file, line);
    List<String> names = new ArrayList<>();
    for (String name : line.split(String.valueOf(separator), -1)) {
      names.add(name.strip().replaceAll("^\"|\"$", ""));
    }
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name) && columns.knows(name)) {
        throw wrong(file, name, "the column is there twice", "delete one of them");
      }
      if (strict && !columns.knows(name)) {
        throw wrong(file, name, "no such column is known", "use the columns " + columns.listed());
      }
    }
    for (String name : columns.required()) {
      if (!seen.contains(name)) {
        throw wrong(
            file, name, "the column is missing", "add it; the columns are " + columns.listed());
      }
    }
    return new Header(separator, names);
  }

  private static char separator(String file, String line) throws UnreadableTable {
    List<Character> found = new ArrayList<>();
    for (char c : SEPARATORS.toCharArray()) {
      if (line.indexOf(c) >= 0) {
        found.add(c);
      }
    }
    if (found.size() > 1) {
      throw new UnreadableTable(
          new Problem(
              file,
              1,
              null,
              "the first line parts its columns in several ways",
              "use only commas or only semicolons between columns"));
    }
    return found.isEmpty() ? ',' : found.getFirst();
  }

  private static UnreadableTable wrong(String file, String column, String what, String remedy) {
    return new UnreadableTable(new Problem(file, 1, column, what, remedy));
  }
}
