package org.najda.registers.prose;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.najda.registers.definition.Indicator;

/** The figures that a text may refer to, as its readers may know them. */
public interface Figures {
  /** All indicators, in their order. */
  List<Indicator> indicators();

  /**
   * The number of a figure.
   *
   * @param before whether that of the year before is meant
   */
  Found find(FigureId figure, boolean before);

  /** The number of the year before that a figure may be compared with. */
  default Found findBase(FigureId figure) {
    return find(figure, true);
  }

  default Optional<Indicator> findIndicator(String id) {
    return indicators().stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** What is known of a figure. */
  sealed interface Found {
    record Known(BigDecimal value) implements Found {}

    /** There is a number that nobody is told. */
    record Withheld() implements Found {}

    /** There is none. */
    record Missing() implements Found {}

    /** There is no such part. */
    record NoPart() implements Found {}
  }
}
