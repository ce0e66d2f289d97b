package org.najda.registers.prose;

import java.math.BigDecimal;
import java.util.Optional;
import org.najda.registers.definition.Indicator;
import org.najda.registers.prose.Figures.Found;

/** What a reference comes to. */
public sealed interface Answer {
  /** The unit of rates. */
  String PERCENT = "percent";

  /** After the point of a change, where no indicator says otherwise. */
  int DIGITS = 1;

  /**
   * A number with what is counted.
   *
   * @param unit of the indicator
   */
  record Number(BigDecimal value, String unit) implements Answer {}

  /** How it stands beside the year before. */
  record Course(Comparison comparison) implements Answer {}

  /** It can't be told. */
  record None(ObjectionCode why) implements Answer {}

  /** What a reference comes to, by these figures. */
  static Answer of(Piece.Told told, Figures figures) {
    Optional<Indicator> indicator = figures.findIndicator(told.figure().indicator());
    if (indicator.isEmpty()) {
      return new None(ObjectionCode.UNKNOWN_FIGURE);
    }
    Found found = figures.find(told.figure(), told.before());
    if (!(found instanceof Found.Known known)) {
      return new None(why(found));
    }
    return told.form().compares()
        ? compared(told, indicator.get(), known.value(), figures)
        : new Number(known.value(), indicator.get().unit());
  }

  private static ObjectionCode why(Found found) {
    return switch (found) {
      case Found.Withheld withheld -> ObjectionCode.WITHHELD;
      case Found.NoPart none -> ObjectionCode.UNKNOWN_PART;
      case Found.Missing missing -> ObjectionCode.MISSING;
      case Found.Known known -> throw new IllegalArgumentException("It is known.");
    };
  }

  private static Answer compared(
      Piece.Told told, Indicator indicator, BigDecimal now, Figures figures) {
    if (ChangeFormula.of(indicator).isPresent()) {
      return new Course(Comparison.ofChange(now));
    }
    return switch (figures.findBase(told.figure())) {
      case Found.Known before ->
          new Course(
              indicator.unit().equals(PERCENT)
                  ? Comparison.ofRates(now, before.value(), DIGITS)
                  : Comparison.of(now, before.value(), digits(told.figure(), figures)));
      case Found.Withheld withheld -> new None(ObjectionCode.WITHHELD);
      case Found.Missing missing -> new None(ObjectionCode.NO_BASE);
      case Found.NoPart none -> new None(ObjectionCode.NO_BASE);
    };
  }

  /** As the review's own figure of that change has it, so that both say the same number. */
  private static int digits(FigureId figure, Figures figures) {
    return figure.slice() != null
        ? DIGITS
        : figures.indicators().stream()
            .flatMap(each -> ChangeFormula.of(each).stream())
            .filter(change -> change.now().equals(figure.indicator()))
            .map(ChangeFormula::digits)
            .findFirst()
            .orElse(DIGITS);
  }
}
