package org.najda.server.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.najda.core.settings.RoomSettings;
import org.najda.server.sheet.Cells;
import org.najda.server.sheet.Column;
import org.najda.server.sheet.Known;
import org.najda.server.sheet.Sheet;

/**
 * The rows of one list, and what becomes of the room when one of them changes.
 *
 * @param <T> what a row says
 */
record Rows<T>(Sheet<T> sheet, RoomSettings settings) {
  ListView view(Fields fields) {
    List<Column> shown =
        sheet.columns().stream().filter(column -> !column.name().matches(".+_(ar|fr|en)")).toList();
    List<ListView.Row> rows =
        sheet.list(settings).stream().map(row -> row(row, shown, fields)).toList();
    List<String> columns =
        shown.stream()
            .map(column -> fields.naming(sheet.name(), column.name(), true).label())
            .toList();
    return new ListView(sheet.name(), columns, rows, sheet.isOrdered());
  }

  private ListView.Row row(T row, List<Column> shown, Fields fields) {
    Map<String, String> cells = sheet.cells(row);
    List<String> words =
        shown.stream()
            .map(column -> fields.shown(column, cells.getOrDefault(column.name(), "")))
            .toList();
    return new ListView.Row(sheet.key(row), fields.title(sheet, row), words);
  }

  boolean has(String key) {
    return sheet.index(settings).containsKey(key);
  }

  Map<String, String> cells(String key) {
    T row = sheet.index(settings).get(key);
    return row == null ? Map.of() : sheet.cells(row);
  }

  /** The room with this row; null when something in it was refused. */
  @Nullable RoomSettings with(String key, Cells cells) {
    Set<String> others = new TreeSet<>(sheet.codes(settings));
    others.remove(key);
    T read = sheet.read(cells, new Known(settings), others);
    if (read == null) {
      return null;
    }
    List<T> rows = new ArrayList<>();
    for (T row : sheet.list(settings)) {
      rows.add(sheet.key(row).equals(key) ? sheet.changed(row, read) : row);
    }
    if (!has(key)) {
      rows.add(read);
    }
    return sheet.with(settings, rows);
  }

  RoomSettings without(String key) {
    return sheet.with(
        settings,
        sheet.list(settings).stream().filter(row -> !sheet.key(row).equals(key)).toList());
  }

  /** The room with this row one place earlier or later, where there is one. */
  RoomSettings moved(String key, boolean earlier) {
    List<T> rows = new ArrayList<>(sheet.list(settings));
    for (int from = 0; from < rows.size(); from++) {
      int to = earlier ? from - 1 : from + 1;
      if (sheet.key(rows.get(from)).equals(key)) {
        if (to >= 0 && to < rows.size()) {
          rows.add(to, rows.remove(from));
        }
        break;
      }
    }
    return sheet.with(settings, rows);
  }
}
