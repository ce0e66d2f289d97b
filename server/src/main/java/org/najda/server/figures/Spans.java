package org.najda.server.figures;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.najda.server.page.Voice;

/**
 * The spans that a page offers beside its own.
 *
 * @param name of its own
 * @param key of its own, as addresses write it
 */
public record Spans(
    String name, String key, List<Choice> choices, Choice before, List<Choice> after) {

  /** A span to go to. */
  public record Choice(String key, String name, boolean chosen) {}

  /**
   * Those beside a span.
   *
   * @param latest the month after which there is nothing to see
   * @param running the month that is not over
   */
  static Spans of(Span span, YearMonth latest, YearMonth running, Voice say) {
    SpanWords words = new SpanWords(say);
    YearMonth last = span.last().isAfter(latest) ? latest : span.last();
    List<Choice> choices =
        Stream.of(Span.of(last), Span.quarterOf(last), Span.ofYear(last.getYear()))
            .map(each -> choice(each, span, words))
            .toList();
    Span next = span.after();
    return new Spans(
        words.name(span, running),
        span.key(),
        choices,
        choice(span.before(), span, words),
        next.first().isAfter(latest) ? List.of() : List.of(choice(next, span, words)));
  }

  private static Choice choice(Span each, Span chosen, SpanWords words) {
    return new Choice(each.key(), words.name(each), each.key().equals(chosen.key()));
  }
}
