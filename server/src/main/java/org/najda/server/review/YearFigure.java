package org.najda.server.review;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Indicator;
import org.najda.registers.review.Finding;
import org.najda.registers.review.Verdict;
import org.najda.registers.tally.Part;
import org.najda.server.proof.FigureProof;
import org.najda.server.review.YearBreakdown.YearPart;

/**
 * An indicator's figure in a review.
 *
 * @param value null where it is missing, which is not 0, or withheld
 * @param finding what its check found
 * @param breakdowns the figure by its parts; none where it was not counted
 * @param coverage who it rests on; null where it is not counted or withheld
 * @param comparison with the year before; null until it is {@link YearReview#against held against}
 *     it
 */
public record YearFigure(
    Indicator indicator,
    @Nullable BigDecimal value,
    Origin origin,
    Finding finding,
    List<YearBreakdown> breakdowns,
    @Nullable Coverage coverage,
    @Nullable YearComparison comparison) {
  public YearFigure {
    breakdowns = List.copyOf(breakdowns);
  }

  /**
   * What else was found of it, beside how it follows from others: out of range, too far from the
   * year before, missing. Nothing where it is withheld.
   */
  public List<Finding> checks() {
    return FigureChecks.of(this);
  }

  /** Whether it or one of its breakdowns must not be published so. */
  public boolean isRefused() {
    return finding.verdict() == Verdict.REFUSED
        || checks().stream().anyMatch(check -> check.verdict() == Verdict.REFUSED)
        || breakdowns.stream().anyMatch(YearBreakdown::isRefused);
  }

  /** What came in each month; empty where it is not told by months. */
  SortedMap<YearMonth, BigDecimal> byMonths() {
    SortedMap<YearMonth, BigDecimal> months = new TreeMap<>();
    for (YearBreakdown breakdown : breakdowns) {
      for (YearPart part : breakdown.parts()) {
        if (part.part().which() instanceof Part.Which.During during && part.value() != null) {
          months.put(during.month(), part.value());
        }
      }
    }
    return months;
  }

  /**
   * The figure, without what is withheld of it; what is worked out from that goes too, and the
   * comparison, which could give it away.
   */
  YearFigure without(SortedSet<String> withheld) {
    String id = indicator.id();
    boolean gone =
        withheld.contains(id)
            || indicator.source() instanceof Indicator.Source.Formula formula
                && formula.formula().ids().stream().anyMatch(withheld::contains);
    return new YearFigure(
        indicator,
        gone ? null : value,
        gone ? Origin.WITHHELD : origin,
        finding,
        breakdowns.stream().map(breakdown -> breakdown.without(id, withheld)).toList(),
        gone ? null : coverage,
        null);
  }

  /** The figure beside that of the year before. */
  YearFigure beside(YearComparison with) {
    return new YearFigure(indicator, value, origin, finding, breakdowns, coverage, with);
  }

  /** Who says so. */
  public enum Origin {
    /** Records or journals, counted. */
    COUNTED,
    /** Worked out from other figures. */
    WORKED_OUT,
    /** Somebody, by hand. */
    DECLARED,
    /** Nobody: it is missing. */
    MISSING,
    /** It is known and so small that it could tell of somebody, or would give such a one away. */
    WITHHELD;

    /** The origin of such a code. */
    public static Origin of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /**
     * What proves such a figure, as far as that follows from it; null where records were counted.
     */
    FigureProof.@Nullable By proof() {
      return switch (this) {
        case COUNTED, WORKED_OUT -> null;
        case DECLARED -> FigureProof.By.WORD;
        case MISSING -> FigureProof.By.NOTHING;
        case WITHHELD -> FigureProof.By.WITHHELD;
      };
    }

    /** As in keys of texts and in files. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
