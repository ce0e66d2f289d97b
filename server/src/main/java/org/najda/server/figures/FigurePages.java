package org.najda.server.figures;

import java.time.YearMonth;
import java.util.List;
import org.najda.registers.definition.Chapter;
import org.najda.registers.definition.Indicator;
import org.najda.server.account.Account;
import org.najda.server.page.Page;
import org.najda.server.page.Voice;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.store.SyntheticMark;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The figures of a chapter, and one of them month by month. */
@Page
@RequestMapping("/figures")
public final class FigurePages {
  private final FigureReaders readers;
  private final FigureBook book;
  private final SyntheticMark synthetic;

  public FigurePages(FigureReaders readers, FigureBook book, SyntheticMark synthetic) {
    this.readers = readers;
    this.book = book;
    this.synthetic = synthetic;
  }

  /** A chapter to choose. */
  public record Door(String key, String label, boolean chosen) {}

  @GetMapping
  ModelAndView chapter(
      @RequestParam(defaultValue = "") String chapter,
      @RequestParam(defaultValue = "") String span,
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say) {
    Reading reading = readers.enter(who, book);
    Span chosen = span(span, reading);
    List<Chapter> chapters = reading.definitions().chapters();
    Chapter shown =
        chapters.stream()
            .filter(each -> chapter.isEmpty() || each.key().equals(chapter))
            .findFirst()
            .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    return page("figures/chapter", chosen, reading, say)
        .addObject("chapter", shown.key())
        .addObject("title", say.choose(shown.label().ar(), shown.label().fr(), shown.label().en()))
        .addObject("rooms", readers.listRooms(who))
        .addObject("chapters", chapters.stream().map(each -> door(each, shown, say)).toList())
        .addObject("rows", new Overview(reading, chosen, say).rows(shown));
  }

  private static Door door(Chapter each, Chapter shown, Voice say) {
    String label = say.choose(each.label().ar(), each.label().fr(), each.label().en());
    return new Door(each.key(), label, each.equals(shown));
  }

  @GetMapping("/{id}")
  ModelAndView indicator(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String span,
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say) {
    Reading reading = readers.enter(who, book);
    Span chosen = span(span, reading);
    Indicator indicator =
        reading
            .definitions()
            .findIndicator(id)
            .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    return page("figures/indicator", chosen, reading, say)
        .addObject("figure", new OneFigure(reading, indicator, chosen, say).view());
  }

  private ModelAndView page(String name, Span span, Reading reading, Voice say) {
    return new ModelAndView(name)
        .addObject("spans", Spans.of(span, latest(reading), say))
        .addObject("asOf", say.time(book.now(), readers.zone()));
  }

  /** The one asked for, else the month that runs; in a year that was made up its last month. */
  private Span span(String asked, Reading reading) {
    YearMonth latest = latest(reading);
    return asked.isEmpty()
        ? Span.of(latest)
        : Span.find(asked, latest).orElseThrow(() -> ProblemException.of(ProblemCode.BAD_REQUEST));
  }

  private YearMonth latest(Reading reading) {
    YearMonth running = reading.running();
    return synthetic
        .find()
        .map(made -> YearMonth.of(made.year(), 12))
        .filter(running::isAfter)
        .orElse(running);
  }
}
