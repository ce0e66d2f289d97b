package org.najda.server.review;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Breakdown.Parts;
import org.najda.registers.definition.Indicator;
import org.najda.registers.definition.Indicator.Source;
import org.najda.registers.disclosure.Cell;
import org.najda.registers.disclosure.Linear;
import org.najda.registers.disclosure.MonthsOfYear;
import org.najda.registers.disclosure.Sensitive;
import org.najda.registers.disclosure.Suppression;
import org.najda.registers.review.Relation;
import org.najda.registers.review.Verdict;
import org.najda.registers.tally.Part;
import org.najda.server.review.YearBreakdown.YearPart;

/** Takes out of a review the small numbers that could tell of somebody, and those beside them. */
final class Disclosure {
  private final List<Cell> cells = new ArrayList<>();
  private final SequencedMap<String, Mark> marks = new LinkedHashMap<>();
  private final List<Linear> rules = new ArrayList<>();

  private final YearReview review;
  private final SortedSet<String> withheld;
  private final Sensitive sensitive;

  /**
   * @param withheld cells that are withheld elsewhere
   */
  private Disclosure(YearReview review, SortedSet<String> withheld) {
    this.review = review;
    this.withheld = new TreeSet<>(withheld);
    this.sensitive = new Sensitive(review.figures().stream().map(YearFigure::indicator).toList());
  }

  /**
   * The review without what has to be withheld.
   *
   * @param elsewhere what readers can lay beside it withholds already
   */
  static YearReview protect(YearReview review, SortedSet<String> elsewhere) {
    Disclosure work = new Disclosure(review, elsewhere);
    review.figures().forEach(work::take);
    review.figures().forEach(work::months);
    review.figures().forEach(work::relation);
    work.compareMarks();
    work.keepHeadlines();
    SortedSet<String> withheld = Suppression.of(work.cells, work.known(), work.withheld);
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

  /** The reports of months withhold the same ones. */
  private void months(YearFigure figure) {
    SortedMap<YearMonth, BigDecimal> months = figure.byMonths();
    if (!months.isEmpty() && sensitive.is(figure.indicator())) {
      withhold(figure, MonthsOfYear.withheld(months));
      for (Indicator whole : sensitive.wholes(figure.indicator())) {
        withhold(
            figure,
            MonthsOfYear.withheld(
                MonthsOfYear.rest(review.getFigure(whole.id()).byMonths(), months)));
      }
    }
  }

  private void withhold(YearFigure figure, SortedSet<YearMonth> months) {
    for (YearBreakdown breakdown : figure.breakdowns()) {
      breakdown.parts().stream()
          .filter(part ->
              part.part().which() instanceof Part.Which.During during
                  && months.contains(during.month()))
          .forEach(part -> withheld.add(breakdown.cell(figure.indicator().id(), part)));
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

  /** A part that is the same number as a figure is withheld as late as that figure. */
  private void keepHeadlines() {
    SortedSet<String> headlines = new TreeSet<>();
    cells.stream().filter(Cell::headline).forEach(cell -> headlines.add(cell.id()));
    SortedSet<String> same = new TreeSet<>();
    for (Linear rule : rules) {
      if (rule.isSame()) {
        List<String> both = List.of(rule.whole(), rule.parts().getFirst());
        if (both.stream().anyMatch(headlines::contains)) {
          same.addAll(both);
        }
      }
    }
    cells.replaceAll(cell -> same.contains(cell.id()) ? cell.asHeadline() : cell);
  }

  /** Rules that speak of cells alone. */
  private List<Linear> known() {
    Set<String> ids = cells.stream().map(Cell::id).collect(Collectors.toSet());
    return rules.stream()
        .filter(rule -> ids.contains(rule.whole()) && ids.containsAll(rule.parts()))
        .toList();
  }
}
