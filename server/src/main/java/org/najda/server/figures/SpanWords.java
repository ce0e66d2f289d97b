package org.najda.server.figures;

import java.time.YearMonth;
import java.util.Map;
import org.najda.server.page.Voice;

/** What spans of months are called. */
public record SpanWords(Voice say) {

  public String name(Span span) {
    YearMonth first = span.first();
    if (span.months() == 1) {
      return month(first);
    }
    if (span.isQuarter()) {
      return say.text(
          "figures.quarter",
          Map.of("n", (first.getMonthValue() + 2) / 3, "year", String.valueOf(first.getYear())));
    }
    return span.isWholeYears() && span.months() == 12
        ? say.text("figures.year", Map.of("year", String.valueOf(first.getYear())))
        : say.text("figures.from-to", Map.of("from", month(first), "to", month(span.last())));
  }

  public String month(YearMonth month) {
    return say.month(month, "LLLL y");
  }

  /** With a word about the month that is not over. */
  String name(Span span, YearMonth running) {
    return span.contains(running)
        ? say.text("figures.so-far", Map.of("span", name(span)))
        : name(span);
  }
}
