package org.najda.server.figures;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Indicator.Count;
import org.najda.registers.definition.Indicator.Source;
import org.najda.server.account.Account;
import org.najda.server.figures.FigureReaders.Place;
import org.najda.server.page.Page;
import org.najda.server.page.Voice;
import org.najda.server.tally.JournalCounts.Alike;
import org.najda.server.tally.JournalCounts.Asked;
import org.najda.server.tally.JournalScope;
import org.najda.server.tally.JournalScope.By;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A room: what its phases took, when its calls come, and where its incidents are. */
@Page
@RequestMapping("/figures/rooms/{room}")
public final class RoomFigurePages {
  private final FigureReaders readers;
  private final RoomBook book;
  private final FigureCalendar calendar;

  public RoomFigurePages(FigureReaders readers, RoomBook book, FigureCalendar calendar) {
    this.readers = readers;
    this.book = book;
    this.calendar = calendar;
  }

  /**
   * One look at a room.
   *
   * @param asOf as of when what was looked up is known
   */
  public record Look(Place place, Span span, AsOf asOf, Voice say) {}

  @ModelAttribute("look")
  Look look(
      @PathVariable String room,
      @RequestParam(defaultValue = "") String span,
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say) {
    return new Look(readers.getRoom(who, room), calendar.span(span), new AsOf(), say);
  }

  @GetMapping
  ModelAndView phases(@ModelAttribute("look") Look look) {
    return page("figures/phases", look, "")
        .addObject(
            "phases",
            new Phases(book, look.asOf(), readers.behind(), look.place(), look.say())
                .list(look.span()))
        .addObject("asOf", calendar.asOf(look.asOf().oldest(), look.say()));
  }

  @GetMapping("/hours")
  ModelAndView hours(@ModelAttribute("look") Look look) {
    return page("figures/hours", look, "/hours")
        .addObject("calls", hours(look, Count.CALLS))
        .addObject("interventions", hours(look, Count.INTERVENTIONS))
        .addObject("asOf", calendar.asOf(look.asOf().oldest(), look.say()));
  }

  private HourMap hours(Look look, Count count) {
    return HourMap.of(count(look, count, By.HOUR), ways(look, count, By.HOUR), look.say());
  }

  @GetMapping("/districts")
  ModelAndView districts(@ModelAttribute("look") Look look) {
    return page("figures/districts", look, "/districts")
        .addObject(
            "map",
            DistrictMap.of(
                look.place().settings().districts(),
                count(look, Count.INTERVENTIONS, By.DISTRICT),
                ways(look, Count.INTERVENTIONS, By.DISTRICT),
                look.say()))
        .addObject("asOf", calendar.asOf(look.asOf().oldest(), look.say()));
  }

  private List<Alike> count(Look look, Count count, By by) {
    JournalScope scope = look.span().scope().with(By.ROOM, look.place().room().value());
    return look.asOf().note(book.list(new Asked(new Source.Journal(count), by, scope)));
  }

  /** To what stands behind the room's numbers, by what tells them apart. */
  private UnaryOperator<@Nullable String> ways(Look look, Count count, By by) {
    return readers
        .behind()
        .of(new Source.Journal(count), look.span())
        .<UnaryOperator<@Nullable String>>map(
            way -> key -> way.with(By.ROOM, look.place().room().value()).with(by, key).address())
        .orElse(key -> null);
  }

  private ModelAndView page(String name, Look look, String way) {
    String room = look.place().room().value();
    return new ModelAndView(name)
        .addObject("room", room)
        .addObject("roomName", look.say().name(look.place().settings().name()))
        .addObject("address", "/figures/rooms/" + room + way)
        .addObject("spans", calendar.spans(look.span(), look.say()));
  }
}
