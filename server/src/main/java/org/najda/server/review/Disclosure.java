package org.najda.server.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Breakdown.Parts;
import org.najda.registers.definition.Indicator.Source;
import org.najda.registers.disclosure.Cell;
import org.najda.registers.disclosure.Linear;
import org.najda.registers.disclosure.Suppression;
import org.najda.registers.review.Relation;
import org.najda.registers.review.Verdict;
import org.najda.server.review.YearBreakdown.YearPart;

/** Takes out of a review the small numbers that could tell of somebody, and those beside them. */
final class Disclosure {
  private final List<Cell> cells = new ArrayList<>();
  private final SequencedMap<String, Mark> marks = new LinkedHashMap<>();
  private final List<Linear> rules = new ArrayList<>();

  private Disclosure() {}

  /** The review without what has to be withheld. */
  static YearReview protect(YearReview review) {
    Disclosure work = new Disclosure();
    review.figures().forEach(work::take);
    review.figures().forEach(work::relation);
    work.compareMarks();
    SortedSet<String> withheld = Suppression.of(work.cells, work.known());
    return withheld.isEmpty() ? review : review.with(figure -> figure.without(withheld));
  }

  private void take(YearFigure figure) {
    String id = figure.indicator().id();
    if (!add(id, figure.value(), false, true)) {
      return;
    }
    Mark mark =
        switch (figure.indicator().source()) {
          case Source.Kept kept -> Mark.of(kept);
          case Source.Journal journal -> Mark.of(journal.count());
          case Source.Followed followed -> null;
          case Source.Lapse lapse -> null;
          case Source.Overrun overrun -> null;
          case Source.Intervals intervals -> null;
          case Source.Entries entries -> null;
          case Source.OfReview review -> null;
          case Source.Formula formula -> null;
          case Source.Earlier earlier -> null;
          case Source.Declared declared -> null;
        };
    if (mark != null) {
      marks.put(id, mark);
      figure.breakdowns().forEach(breakdown -> take(id, mark, breakdown));
    }
  }

  private void take(String id, Mark mark, YearBreakdown breakdown) {
    List<String> ids = new ArrayList<>();
    for (YearPart part : breakdown.parts()) {
      String cell = breakdown.cell(id, part);
      if (add(cell, part.value(), breakdown.breakdown().sensitive(), false)) {
        ids.add(cell);
        marks.put(cell, mark.in(part.part().which()));
      }
    }
    if (breakdown.breakdown().parts().isOfOneEach() && !breakdown.isRefused()) {
      rules.add(new Linear(id, ids, breakdown.breakdown().parts() == Parts.PARTITION));
    }
  }

  /** Only whole numbers tell of somebody. */
  private boolean add(String id, @Nullable BigDecimal value, boolean sensitive, boolean headline) {
    if (value == null || value.signum() < 0 || value.stripTrailingZeros().scale() > 0) {
      return false;
    }
    cells.add(new Cell(id, value.longValueExact(), sensitive, headline));
    return true;
  }

  private void relation(YearFigure figure) {
    if (figure.finding().verdict() == Verdict.OK) {
      switch (figure.indicator().relation()) {
        case Relation.Sum sum -> rules.add(new Linear(figure.indicator().id(), sum.parts(), true));
        case Relation.PartOf part ->
            rules.add(Linear.atMost(figure.indicator().id(), part.whole()));
        case Relation.Rounded rounded -> {}
        case null -> {}
      }
    }
  }

  private void compareMarks() {
    List<String> ids = List.copyOf(marks.keySet());
    for (String id : ids) {
      for (String other : ids) {
        boolean within = !id.equals(other) && marks.get(id).isWithin(marks.get(other));
        if (within && !marks.get(other).isWithin(marks.get(id))) {
          rules.add(Linear.atMost(id, other));
        } else if (within && id.compareTo(other) < 0) {
          rules.add(Linear.same(id, other));
        }
      }
    }
  }

  /** Rules that speak of cells alone. */
  private List<Linear> known() {
    Set<String> ids = cells.stream().map(Cell::id).collect(Collectors.toSet());
    return rules.stream()
        .filter(rule -> ids.contains(rule.whole()) && ids.containsAll(rule.parts()))
        .toList();
  }
}
