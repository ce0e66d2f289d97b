package org.najda.registers.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Whether a reader who does not know some numbers has to leave open what one of them is: whether
 * whole numbers other than the true ones fit all that is known. They are looked for near the true
 * ones; what is not found in a bounded search counts as known, so that an error withholds too much
 * and never too little.
 */
final class Doubt {
  /** How far from the truth other numbers are looked for. */
  private static final long REACH = 5;

  private static final int MOST_TRIALS = 5_000;

  private final Map<String, Long> truth;
  private final Map<String, List<Linear>> rulesOf = new HashMap<>();
  private final SortedMap<String, Long> moved = new TreeMap<>();
  private final SortedSet<String> hidden;
  private int trials;

  /**
   * @param hidden those that readers do not know; grows while numbers are withheld
   */
  Doubt(Map<String, Long> truth, List<Linear> rules, SortedSet<String> hidden) {
    this.truth = truth;
    this.hidden = hidden;
    for (Linear rule : rules) {
      rule.cells()
          .forEach(cell -> rulesOf.computeIfAbsent(cell, key -> new ArrayList<>()).add(rule));
    }
  }

  /** Whether a hidden number could be another one. */
  boolean remains(String cell) {
    for (long by : new long[] {1, -1, 2, -2}) {
      trials = 0;
      moved.clear();
      if (move(cell, by)) {
        return true;
      }
    }
    return false;
  }

  /** Moves a number away from the truth, and others until all rules hold again. */
  private boolean move(String cell, long by) {
    long to = value(cell) + by;
    if (trials++ > MOST_TRIALS
        || moved.containsKey(cell)
        || to < 0
        || Math.abs(to - truth.get(cell)) > REACH) {
      return false;
    }
    moved.put(cell, by);
    if (mend()) {
      return true;
    }
    moved.remove(cell);
    return false;
  }

  /** Takes the first rule that no longer holds and tries each number in it that may give way. */
  private boolean mend() {
    Optional<Linear> found = findBroken();
    if (found.isEmpty()) {
      return true;
    }
    Linear broken = found.get();
    long gap = gap(broken);
    for (String cell : broken.cells()) {
      if (hidden.contains(cell) && move(cell, cell.equals(broken.whole()) ? -gap : gap)) {
        return true;
      }
    }
    return false;
  }

  private Optional<Linear> findBroken() {
    return moved.keySet().stream()
        .flatMap(cell -> rulesOf.getOrDefault(cell, List.of()).stream())
        .filter(rule -> gap(rule) != 0)
        .findFirst();
  }

  /** What the parts lack; less than 0 where they are too much. */
  private long gap(Linear rule) {
    long parts = rule.parts().stream().mapToLong(this::value).sum();
    long gap = value(rule.whole()) - parts;
    return rule.exact() ? gap : Math.min(0, gap);
  }

  private long value(String cell) {
    return truth.get(cell) + moved.getOrDefault(cell, 0L);
  }
}
