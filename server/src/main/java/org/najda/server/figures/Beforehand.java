package org.najda.server.figures;

import java.time.Duration;
import org.najda.registers.definition.Chapter;
import org.najda.server.page.Voice;
import org.najda.server.register.Registrar;
import org.najda.server.round.Round;
import org.najda.server.text.Language;
import org.najda.server.text.Texts;

/**
 * Has what chapters show first counted before anybody looks: after a start, and again where
 * something changed. One chapter after the other, so that at most one thing is counted by it.
 */
public final class Beforehand implements AutoCloseable {
  private static final Duration AFTER_START = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMinutes(5);

  private final FigureBook book;
  private final FigureCalendar calendar;
  private final Registrar registrar;
  private final Voice say;
  private final Round round = new Round("figures-beforehand", this::count);

  public Beforehand(FigureBook book, FigureCalendar calendar, Registrar registrar, Texts texts) {
    this.book = book;
    this.calendar = calendar;
    this.registrar = registrar;
    this.say = new Voice(texts, Language.ENGLISH);
  }

  /** Begins, once the server has started. */
  public void start() {
    round.start(AFTER_START, PAUSE);
  }

  private void count() {
    Span span = calendar.span("");
    Round.each(registrar.definitions().chapters(), Chapter::key, chapter -> count(chapter, span));
  }

  private void count(Chapter chapter, Span span) {
    if (!round.isEnding()) {
      Reading reading = new Reading(new OpenBook(book), registrar.definitions(), true);
      new Overview(reading, span, say).rows(chapter);
    }
  }

  @Override
  public void close() {
    round.close();
  }
}
