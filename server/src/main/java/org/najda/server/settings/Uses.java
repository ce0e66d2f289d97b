package org.najda.server.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.najda.core.settings.RoomSettings;
import org.najda.server.sheet.Choices;
import org.najda.server.sheet.Column;
import org.najda.server.sheet.Sheet;
import org.najda.server.sheet.Sheets;

/** Finds what in a room's settings names a row. */
final class Uses {
  /** A row that names another. */
  record Use(String sheet, String key) {}

  private Uses() {}

  static List<Use> of(RoomSettings settings, Sheet<?> sheet, String key) {
    List<Use> uses = new ArrayList<>();
    for (Sheet<?> other : Sheets.ALL) {
      uses.addAll(in(other, settings, new Choices.Codes(sheet.name()), key));
    }
    return uses;
  }

  private static <T> List<Use> in(
      Sheet<T> sheet, RoomSettings settings, Choices named, String key) {
    List<String> naming =
        sheet.columns().stream()
            .filter(column -> column.choices().equals(named))
            .map(Column::name)
            .toList();
    return naming.isEmpty()
        ? List.of()
        : sheet.list(settings).stream()
            .filter(row -> names(sheet, row, naming, key))
            .map(row -> new Use(sheet.name(), sheet.key(row)))
            .toList();
  }

  private static <T> boolean names(Sheet<T> sheet, T row, List<String> columns, String key) {
    var cells = sheet.cells(row);
    return columns.stream()
        .anyMatch(column -> Arrays.asList(cells.getOrDefault(column, "").split(";")).contains(key));
  }
}
