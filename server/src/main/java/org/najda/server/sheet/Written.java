package org.najda.server.sheet;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.najda.core.EnumWords;
import org.najda.core.settings.LocalName;

/** The cells of a row as they are written. */
final class Written {
  private final Map<String, String> cells = new LinkedHashMap<>();

  /** A value as its own words say it; an empty cell for none. */
  Written cell(String column, @Nullable Object value) {
    cells.put(
        column,
        switch (value) {
          case null -> "";
          case Enum<?> word -> EnumWords.of(word);
          default -> value.toString();
        });
    return this;
  }

  Written cells(String column, Collection<?> values) {
    cells.put(
        column,
        String.join(
            ";",
            values.stream()
                .map(value -> value instanceof Enum<?> word ? EnumWords.of(word) : value.toString())
                .toList()));
    return this;
  }

  Written name(LocalName name) {
    return words("name", name);
  }

  Written words(String column, LocalName words) {
    return cell(column + "_ar", words.ar())
        .cell(column + "_fr", words.fr())
        .cell(column + "_en", words.en());
  }

  Map<String, String> cells() {
    return cells;
  }
}
