package org.najda.server.oversight;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.najda.server.account.AccessAct;
import org.najda.server.account.AccessLog;
import org.najda.server.account.Account;
import org.najda.server.oversight.RoleReviews.Held;
import org.najda.server.page.Page;
import org.najda.server.page.Voice;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.register.Reasons;
import org.najda.server.register.Registrar;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who is what where, to be confirmed or withdrawn by somebody else. */
@Page
@RequestMapping("/oversight/roles")
public final class RolePages {
  private final Overseers overseers;
  private final RoleReviews reviews;
  private final Registrar registrar;
  private final AccessLog log;
  private final InstantSource clock;

  RolePages(
      Overseers overseers,
      RoleReviews reviews,
      Registrar registrar,
      AccessLog log,
      InstantSource clock) {
    this.overseers = overseers;
    this.reviews = reviews;
    this.registrar = registrar;
    this.log = log;
    this.clock = clock;
  }

  /**
   * A line as the list shows it.
   *
   * @param name of who holds the role, with his number
   * @param due whether it should be looked at again
   * @param own whether it is the reader's own, which somebody else reviews
   */
  public record Line(
      Held held,
      String name,
      String role,
      String unit,
      @Nullable LocalDate to,
      @Nullable String reviewed,
      boolean due,
      boolean own) {}

  @GetMapping
  ModelAndView list(@AuthenticationPrincipal Account who, @ModelAttribute("say") Voice say) {
    overseers.require(who, Overseers.INSPECTOR, Overseers.PROTECTION);
    Named named = new Named(say, registrar);
    return new ModelAndView("oversight/roles")
        .addObject(
            "lines",
            reviews.list(today(who, named)).stream().map(each -> line(each, named, who)).toList());
  }

  private Line line(RoleReviews.Line line, Named named, Account who) {
    String reader = who.login().value();
    Instant at = line.reviewedAt();
    return new Line(
        line.held(),
        named.person(line.held().person()),
        named.role(line.held().role()),
        named.unit(line.held().unit()),
        line.to(),
        at == null ? null : named.time(at, reader) + " · " + named.person(line.reviewer()),
        at == null || at.plus(Overseers.AGAIN_AFTER).isBefore(clock.instant()),
        line.held().person().equals(reader));
  }

  @PostMapping("/confirm")
  ModelAndView confirm(
      @RequestParam String person,
      @RequestParam String unit,
      @RequestParam String role,
      @RequestParam String from,
      @AuthenticationPrincipal Account who) {
    Held held = found(new Held(person, unit, role, day(from)), who);
    log.add(clock.instant(), who.login(), AccessAct.ROLE_CONFIRMED, person, about(held));
    reviews.confirm(held, who.login().value(), clock.instant());
    return new ModelAndView("redirect:/oversight/roles");
  }

  @PostMapping("/withdraw")
  ModelAndView withdraw(
      @RequestParam String person,
      @RequestParam String unit,
      @RequestParam String role,
      @RequestParam String from,
      @RequestParam String reason,
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say) {
    Reasons.require(reason);
    Held held = found(new Held(person, unit, role, day(from)), who);
    Instant now = clock.instant();
    log.add(now, who.login(), AccessAct.ROLE_WITHDRAWN, person, about(held) + ": " + reason);
    LocalDate today = today(who, new Named(say, registrar));
    reviews.withdraw(held, who.login().value(), now, reason.strip(), today);
    registrar.forgetDirectory();
    return new ModelAndView("redirect:/oversight/roles");
  }

  /** A role that somebody else holds now. */
  private Held found(Held held, Account who) {
    overseers.require(who, Overseers.INSPECTOR, Overseers.PROTECTION);
    if (held.person().equals(who.login().value())) {
      throw ProblemException.of(ProblemCode.NOT_ALLOWED);
    }
    return registrar.listPostings(held.person()).stream()
        .map(each -> new Held(each.person(), each.unit(), each.role(), each.from()))
        .filter(held::equals)
        .findFirst()
        .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
  }

  private static String about(Held held) {
    return held.role() + " @ " + held.unit();
  }

  private LocalDate today(Account who, Named named) {
    ZoneId zone = named.zone(who.login().value());
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw ProblemException.of(ProblemCode.BAD_REQUEST);
    }
  }
}
