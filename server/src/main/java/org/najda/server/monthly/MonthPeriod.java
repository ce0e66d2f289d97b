package org.najda.server.monthly;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.najda.server.figures.Reading.Compared;
import org.najda.server.figures.Span;
import org.najda.server.figures.Told;

/** The times of which a month's report tells each figure. */
public enum MonthPeriod {
  MONTH,
  MONTH_BEFORE,
  SAME_MONTH_A_YEAR_BEFORE,
  YEAR_SO_FAR,
  YEAR_BEFORE_SO_FAR;

  /** As in files. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Span span(MonthlyReport report) {
    Span month = Span.of(report.month());
    return switch (this) {
      case MONTH -> month;
      case MONTH_BEFORE -> month.before();
      case SAME_MONTH_A_YEAR_BEFORE -> month.yearBefore();
      case YEAR_SO_FAR -> report.soFar();
      case YEAR_BEFORE_SO_FAR -> report.soFar().yearBefore();
    };
  }

  /** What a figure is in it. */
  public Told told(MonthFigure figure) {
    return switch (this) {
      case MONTH -> figure.before().now();
      case MONTH_BEFORE -> figure.before().before();
      case SAME_MONTH_A_YEAR_BEFORE -> figure.past().before();
      case YEAR_SO_FAR -> figure.soFar().now();
      case YEAR_BEFORE_SO_FAR -> figure.soFar().before();
    };
  }

  /** What its number is the base of; null where it is none. */
  public @Nullable Compared base(MonthFigure figure) {
    return switch (this) {
      case MONTH, YEAR_SO_FAR -> null;
      case MONTH_BEFORE -> figure.before();
      case SAME_MONTH_A_YEAR_BEFORE -> figure.past();
      case YEAR_BEFORE_SO_FAR -> figure.soFar();
    };
  }
}
