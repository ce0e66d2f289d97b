package org.najda.server.monthly;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.najda.server.figures.Reading.Compared;
import org.najda.server.figures.Span;
import org.najda.server.figures.Told;

/** The times of which a month's report tells each figure. */
enum MonthPeriod {
  MONTH,
  MONTH_BEFORE,
  SAME_MONTH_A_YEAR_BEFORE,
  YEAR_SO_FAR,
  YEAR_BEFORE_SO_FAR;

  /** As in files and in keys of texts. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Span span(MonthFigure figure) {
    return switch (this) {
      case MONTH -> figure.before().span();
      case MONTH_BEFORE -> figure.before().other();
      case SAME_MONTH_A_YEAR_BEFORE -> figure.past().other();
      case YEAR_SO_FAR -> figure.soFar().span();
      case YEAR_BEFORE_SO_FAR -> figure.soFar().other();
    };
  }

  Told told(MonthFigure figure) {
    return switch (this) {
      case MONTH -> figure.before().now();
      case MONTH_BEFORE -> figure.before().before();
      case SAME_MONTH_A_YEAR_BEFORE -> figure.past().before();
      case YEAR_SO_FAR -> figure.soFar().now();
      case YEAR_BEFORE_SO_FAR -> figure.soFar().before();
    };
  }

  /** What its number is the base of; null where it is none. */
  @Nullable Compared base(MonthFigure figure) {
    return switch (this) {
      case MONTH, YEAR_SO_FAR -> null;
      case MONTH_BEFORE -> figure.before();
      case SAME_MONTH_A_YEAR_BEFORE -> figure.past();
      case YEAR_BEFORE_SO_FAR -> figure.soFar();
    };
  }
}
