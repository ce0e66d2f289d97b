package org.najda.core;

import java.util.Locale;
import java.util.Optional;

/** The words of enums as journal, API and texts write them, such as {@code on-scene}. */
public final class EnumWords {
  private EnumWords() {}

  public static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static <E extends Enum<E>> Optional<E> find(Class<E> type, String word) {
    for (E value : type.getEnumConstants()) {
      if (of(value).equals(word)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}
