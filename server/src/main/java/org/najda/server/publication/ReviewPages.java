package org.najda.server.publication;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.najda.server.account.Account;
import org.najda.server.page.Page;
import org.najda.server.page.Voice;
import org.najda.server.publication.Outcome.Done;
import org.najda.server.publication.Outcome.Not;
import org.najda.server.register.Registrar;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The editions of all years, and where one is begun. */
@Page
@RequestMapping("/review")
final class ReviewPages {
  private final Editions editions;
  private final Registrar registrar;
  private final InstantSource clock;

  ReviewPages(Editions editions, Registrar registrar, InstantSource clock) {
    this.editions = editions;
    this.registrar = registrar;
    this.clock = clock;
  }

  /** An edition in the list. */
  public record Line(
      String address, int year, String number, String state, boolean isLocked, String begun) {}

  @GetMapping
  ModelAndView list(@AuthenticationPrincipal Account who, @ModelAttribute("say") Voice say) {
    String person = who.login().value();
    editions.requireReader(person);
    PublicationWords words = new PublicationWords(say, registrar);
    Instant now = clock.instant();
    List<Line> lines = editions.list().stream().map(life -> line(life, words, now)).toList();
    return new ModelAndView("publication/editions")
        .addObject("editions", lines)
        .addObject("prepares", editions.actor(person).prepares())
        .addObject("year", editions.today().getYear() - 1)
        .addObject("request", UUID.randomUUID().toString());
  }

  private static Line line(EditionLife life, PublicationWords words, Instant now) {
    Deed begun = life.deeds().getFirst();
    return new Line(
        life.id().address(),
        life.id().year(),
        words.number(life.id()),
        words.state(life, now),
        life.isLocked(),
        words.person(begun.person()) + " · " + words.time(begun.at()));
  }

  @PostMapping("/begin")
  ModelAndView begin(
      @RequestParam int year,
      @RequestParam String request,
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say) {
    String person = who.login().value();
    editions.requireReader(person);
    return switch (editions.begin(year, person, request)) {
      case Done done -> new ModelAndView("redirect:" + done.edition().address());
      case Not not -> {
        ModelAndView page = list(who, say);
        String why = new PublicationWords(say, registrar).refused(not.refused());
        page.addObject("troubles", List.of(why)).setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        yield page;
      }
    };
  }
}
