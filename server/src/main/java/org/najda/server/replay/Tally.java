package org.najda.server.replay;

import java.util.EnumMap;
import java.util.Map;

/** How often each reason held; those that never did are left out. */
final class Tally<E extends Enum<E>> {
  private final Map<E, Integer> counts;

  Tally(Class<E> reasons) {
    counts = new EnumMap<>(reasons);
  }

  void count(E reason) {
    counts.merge(reason, 1, Integer::sum);
  }

  /** In the order of the reasons. */
  Map<E, Integer> counts() {
    return new EnumMap<>(counts);
  }
}
