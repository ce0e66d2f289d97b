package org.najda.registers.keeping;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something is not entered.
 *
 * @param field the field it is about; null where it is about none
 * @param args what its sentence needs: keys and times, never a value of a record
 */
public record Refusal(RefusalCode code, @Nullable String field, SortedMap<String, String> args) {
  public Refusal {
    args = Collections.unmodifiableSortedMap(new TreeMap<>(args));
  }

  static Refusal of(RefusalCode code) {
    return new Refusal(code, null, new TreeMap<>());
  }

  static Refusal of(RefusalCode code, Map<String, String> args) {
    return new Refusal(code, null, new TreeMap<>(args));
  }

  static Refusal about(String field, RefusalCode code) {
    return new Refusal(code, field, new TreeMap<>(Map.of("field", field)));
  }
}
