package org.najda.server.figures;

import java.util.List;
import org.najda.registers.definition.Chapter;
import org.najda.registers.definition.Indicator;
import org.najda.server.account.Account;
import org.najda.server.page.Page;
import org.najda.server.page.Voice;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
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
  private final RoomBook rooms;
  private final FigureCalendar calendar;

  public FigurePages(
      FigureReaders readers, FigureBook book, RoomBook rooms, FigureCalendar calendar) {
    this.readers = readers;
    this.book = book;
    this.rooms = rooms;
    this.calendar = calendar;
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
    Span chosen = calendar.span(span);
    List<Chapter> chapters = reading.definitions().chapters();
    Chapter shown =
        chapters.stream()
            .filter(each -> chapter.isEmpty() || each.key().equals(chapter))
            .findFirst()
            .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    return new ModelAndView("figures/chapter")
        .addObject("chapter", shown.key())
        .addObject("chapterLabel", say.label(shown.label()))
        .addObject("rooms", readers.listRooms(who))
        .addObject("chapters", chapters.stream().map(each -> door(each, shown, say)).toList())
        .addObject("rows", new Overview(reading, chosen, say).rows(shown))
        .addObject("spans", calendar.spans(chosen, say))
        .addObject("asOf", calendar.asOf(reading.book().asOf(), say));
  }

  private static Door door(Chapter each, Chapter shown, Voice say) {
    return new Door(each.key(), say.label(each.label()), each.equals(shown));
  }

  @GetMapping("/{id}")
  ModelAndView indicator(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String span,
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say) {
    Reading reading = readers.enter(who, book);
    Span chosen = calendar.span(span);
    Indicator indicator =
        reading
            .definitions()
            .findIndicator(id)
            .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    Splits splits = new Splits(reading, rooms, readers.listRooms(who), chosen, say);
    return new ModelAndView("figures/indicator")
        .addObject("figure", new OneFigure(reading, indicator, chosen, say).view())
        .addObject("withheld", splits.areWithheld(indicator))
        .addObject("splits", splits.list(indicator))
        .addObject("spans", calendar.spans(chosen, say))
        .addObject("asOf", calendar.asOf(reading.book().asOf(), say));
  }
}
