package org.najda.registers.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A reader who tries every whole number in the place of what is withheld, and keeps those that fit
 * all that is published. Slow and plain, and written without a look at what it attacks.
 */
final class Attack {
  private final List<Linear> rules;
  private final long most;
  private final Map<String, Long> known = new HashMap<>();

  private Attack(List<Cell> cells, List<Linear> rules, SortedSet<String> withheld) {
    this.rules = rules;
    this.most = cells.stream().mapToLong(Cell::value).max().orElse(0) + 2;
    cells.stream()
        .filter(cell -> !withheld.contains(cell.id()))
        .forEach(cell -> known.put(cell.id(), cell.value()));
  }

  /** What each withheld number can be, as far as is needed: two numbers are enough. */
  static Map<String, SortedSet<Long>> on(
      List<Cell> cells, List<Linear> rules, SortedSet<String> withheld) {
    Map<String, SortedSet<Long>> fits = new TreeMap<>();
    Attack attack = new Attack(cells, rules, withheld);
    for (String cell : withheld) {
      List<String> rest = new ArrayList<>(withheld);
      rest.remove(cell);
      SortedSet<Long> found = new TreeSet<>();
      for (long value = 0; value <= attack.most && found.size() < 2; value++) {
        attack.known.put(cell, value);
        if (attack.holds() && attack.fits(rest)) {
          found.add(value);
        }
        attack.known.remove(cell);
      }
      fits.put(cell, found);
    }
    return fits;
  }

  private boolean fits(List<String> unknown) {
    if (unknown.isEmpty()) {
      return true;
    }
    String next = unknown.getFirst();
    for (long value = 0; value <= most; value++) {
      known.put(next, value);
      boolean fits = holds() && fits(unknown.subList(1, unknown.size()));
      known.remove(next);
      if (fits) {
        return true;
      }
    }
    return false;
  }

  private boolean holds() {
    return rules.stream().allMatch(this::mayHold);
  }

  private boolean mayHold(Linear rule) {
    long parts = 0;
    boolean all = true;
    for (String part : rule.parts()) {
      parts += known.getOrDefault(part, 0L);
      all &= known.containsKey(part);
    }
    Long whole = known.get(rule.whole());
    return whole == null || (all && rule.exact() ? parts == whole : parts <= whole);
  }
}
