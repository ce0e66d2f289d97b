package org.najda.registers.disclosure;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which numbers are withheld: the small ones of sensitive breakdowns (primary), and others beside
 * them (secondary) until none of the withheld ones follows from what is published. After Hundepool
 * et al., Statistical Disclosure Control (2012), chapter 4, and the handbook of τ-ARGUS. The same
 * numbers give the same cells.
 */
public final class Suppression {
  /** Numbers below it, 0 left out, could tell of somebody. */
  public static final int SMALLEST_TOLD = 5;

  private static final Comparator<Cell> LEAST_LOSS =
      Comparator.comparing(Cell::headline)
          .thenComparing(cell -> cell.value() == 0)
          .thenComparing(Cell::value)
          .thenComparing(Cell::id);

  private final Map<String, Cell> cells;
  private final List<Linear> rules;
  private final SortedSet<String> hidden = new TreeSet<>();
  private final Doubt doubt;

  private Suppression(Map<String, Cell> cells, List<Linear> rules) {
    this.cells = cells;
    this.rules = rules;
    Map<String, Long> truth = new HashMap<>();
    cells.forEach((id, cell) -> truth.put(id, cell.value()));
    this.doubt = new Doubt(truth, rules, hidden);
  }

  /**
   * The cells to withhold.
   *
   * @param rules that hold, between cells of the list alone
   */
  public static SortedSet<String> of(List<Cell> cells, List<Linear> rules) {
    return of(cells, rules, Collections.emptySortedSet());
  }

  /**
   * The cells to withhold, and those that have to be in any case.
   *
   * @param withheld elsewhere, where readers can lay it beside these; may name others, too
   */
  public static SortedSet<String> of(
      List<Cell> cells, List<Linear> rules, SortedSet<String> withheld) {
    Suppression work =
        new Suppression(
            cells.stream().collect(Collectors.toMap(Cell::id, cell -> cell)), List.copyOf(rules));
    cells.stream()
        .filter(cell -> isSmall(cell) || withheld.contains(cell.id()))
        .forEach(cell -> work.hidden.add(cell.id()));
    work.protect();
    return Collections.unmodifiableSortedSet(work.hidden);
  }

  private static boolean isSmall(Cell cell) {
    return cell.sensitive() && cell.value() > 0 && cell.value() < SMALLEST_TOLD;
  }

  private void protect() {
    for (Optional<Cell> more = more(); more.isPresent(); more = more()) {
      hidden.add(more.get().id());
    }
  }

  /** What has to go with a number that everybody could work out; nothing where none is left. */
  private Optional<Cell> more() {
    Optional<Cell> givenAway =
        rules.stream()
            .filter(this::givesAway)
            .flatMap(rule -> published(rule).stream())
            .findFirst();
    if (givenAway.isPresent()) {
      return givenAway;
    }
    return hidden.stream()
        .filter(cell -> !doubt.remains(cell))
        .flatMap(cell -> beside(cell).stream())
        .findFirst();
  }

  /** What to withhold next: the nearest that is published, and of those the least loss. */
  private Optional<Cell> beside(String open) {
    Set<String> seen = new HashSet<>(Set.of(open));
    Deque<String> near = new ArrayDeque<>(List.of(open));
    while (!near.isEmpty()) {
      String each = near.removeFirst();
      Optional<Cell> found =
          rules.stream()
              .filter(rule -> rule.cells().contains(each))
              .flatMap(rule -> published(rule).stream())
              .findFirst();
      if (found.isPresent()) {
        return found;
      }
      rules.stream()
          .filter(rule -> rule.cells().contains(each))
          .flatMap(rule -> rule.cells().stream())
          .filter(seen::add)
          .forEach(near::addLast);
    }
    return Optional.empty();
  }

  /** Whether one number alone is withheld in an exact rule, which gives it away. */
  private boolean givesAway(Linear rule) {
    return rule.exact() && rule.cells().stream().filter(hidden::contains).count() == 1;
  }

  private Optional<Cell> published(Linear rule) {
    return rule.cells().stream()
        .filter(cell -> !hidden.contains(cell))
        .map(cells::get)
        .min(LEAST_LOSS);
  }
}
