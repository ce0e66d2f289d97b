package org.najda.server.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.najda.core.EnumWords;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.RoomSettings;
import org.najda.server.page.FieldView;
import org.najda.server.page.FieldView.Naming;
import org.najda.server.page.FieldView.Option;
import org.najda.server.page.Voice;
import org.najda.server.sheet.Choices;
import org.najda.server.sheet.Column;
import org.najda.server.sheet.Sheet;
import org.najda.server.sheet.Sheets;

/** Makes the fields of forms and the words of lists out of columns and cells. */
final class Fields {
  private final Voice say;
  private final RoomSettings settings;

  Fields(Voice say, RoomSettings settings) {
    this.say = say;
    this.settings = settings;
  }

  /** All fields of a row. */
  List<FieldView> of(Sheet<?> sheet, Map<String, String> cells, boolean isNew, FaultList faults) {
    List<FieldView> fields = new ArrayList<>();
    for (Column column : sheet.columns()) {
      boolean fixed = !isNew && sheet.keyColumns().contains(column.name());
      String value = cells.getOrDefault(column.name(), "");
      fields.add(
          new FieldView(
              naming(sheet.name(), column.name(), column.required()),
              EnumWords.of(column.input()),
              value,
              fixed,
              options(column, value),
              faults.sentence(column.name(), say)));
    }
    return fields;
  }

  Naming naming(String sheet, String column, boolean required) {
    String own = "settings.column." + sheet + "." + column;
    String label = say.has(own) ? own : "settings.column." + column;
    String hint = own + ".hint";
    return new Naming(column, say.text(label), say.has(hint) ? say.text(hint) : null, required);
  }

  private List<Option> options(Column column, String value) {
    Set<String> chosen = Set.copyOf(Arrays.asList(value.split(";")));
    return switch (column.choices()) {
      case Choices.Free free -> List.of();
      case Choices.Words words ->
          words.words().stream()
              .map(word -> new Option(word, label(words, word), chosen.contains(word)))
              .toList();
      case Choices.Codes codes -> options(Sheets.get(codes.sheet()), chosen);
      case Choices.Used used ->
          used(Sheets.get(used.sheet()), used.column(), chosen).stream()
              .map(word -> new Option(word, word, chosen.contains(word)))
              .toList();
    };
  }

  /** What is chosen, though no row has it yet, stands among the rest. */
  private <T> SortedSet<String> used(Sheet<T> sheet, String column, Set<String> chosen) {
    SortedSet<String> all = new TreeSet<>(chosen);
    for (T row : sheet.list(settings)) {
      all.addAll(Arrays.asList(sheet.cells(row).getOrDefault(column, "").split(";")));
    }
    all.remove("");
    return all;
  }

  private <T> List<Option> options(Sheet<T> sheet, Set<String> chosen) {
    return sheet.list(settings).stream()
        .map(row -> {
          String key = sheet.key(row);
          return new Option(key, titled(sheet, row), chosen.contains(key));
        })
        .toList();
  }

  private String label(Choices.Words words, String word) {
    return words.texts().isEmpty() ? word : say.word(words.texts(), word);
  }

  /** What a row is called. */
  <T> String title(Sheet<T> sheet, T row) {
    LocalName name = sheet.title(row);
    return name == null ? sheet.key(row) : say.name(name);
  }

  /** A row by name and key. */
  private <T> String titled(Sheet<T> sheet, T row) {
    LocalName name = sheet.title(row);
    return name == null ? sheet.key(row) : say.name(name) + " (" + sheet.key(row) + ")";
  }

  /** Whether a list shows a column: names stand as the row's title, choices in one language. */
  boolean isListed(String column) {
    return column.matches("choices_.*")
        ? column.endsWith("_" + say.code())
        : !column.matches("(name|text)_..|choices");
  }

  /** What a cell says to a reader. */
  String shown(Column column, String value) {
    if (value.isEmpty()) {
      return "";
    }
    if (column.input() == Column.Input.OUTLINE) {
      return say.text("settings.corners", Map.of("n", value.split(",").length - 1));
    }
    List<String> words = new ArrayList<>();
    for (Option option : options(column, value)) {
      if (option.chosen()) {
        words.add(option.label());
      }
    }
    return words.isEmpty() ? value : String.join(say.text("settings.comma"), words);
  }
}
