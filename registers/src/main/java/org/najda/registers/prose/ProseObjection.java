package org.najda.registers.prose;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something in a text that must not be published so.
 *
 * @param arguments what its sentences name
 */
public record ProseObjection(Spot spot, ObjectionCode code, SortedMap<String, String> arguments) {
  static final String FOUND = "found";

  public ProseObjection {
    arguments = Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
  }

  public static ProseObjection of(Spot spot, ObjectionCode code, String found) {
    return new ProseObjection(spot, code, new TreeMap<>(Map.of(FOUND, found)));
  }

  /** What is wrong, in English. */
  public String what() {
    return code.what(arguments);
  }

  /** What to do about it, in English. */
  public String remedy() {
    return code.remedy(arguments);
  }
}
