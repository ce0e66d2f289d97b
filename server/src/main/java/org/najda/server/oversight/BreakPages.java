package org.najda.server.oversight;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.server.account.AccessAct;
import org.najda.server.account.AccessLog;
import org.najda.server.account.Account;
import org.najda.server.page.Page;
import org.najda.server.page.Voice;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.register.BreakWatch;
import org.najda.server.register.Breaks;
import org.najda.server.register.Breaks.Break;
import org.najda.server.register.Breaks.Review;
import org.najda.server.register.Registrar;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Opening a record without a right to it, and the second look at it. */
@Page
public final class BreakPages {
  private static final List<String> FINDINGS = List.of("justified", "unjustified");
  private static final int LONGEST = 400;

  private final Registrar registrar;
  private final Breaks breaks;
  private final BreakWatch watch;
  private final AccessLog log;
  private final InstantSource clock;

  BreakPages(
      Registrar registrar, Breaks breaks, BreakWatch watch, AccessLog log, InstantSource clock) {
    this.registrar = registrar;
    this.breaks = breaks;
    this.watch = watch;
    this.log = log;
    this.clock = clock;
  }

  /**
   * An opening as the list shows it.
   *
   * @param state {@code waits}, {@code overdue} or what was found
   */
  public record Line(
      long id,
      String register,
      String record,
      String person,
      String at,
      String due,
      String reason,
      String state,
      @Nullable String reviewed) {}

  @GetMapping("/break-glass")
  ModelAndView form(@AuthenticationPrincipal Account who, @ModelAttribute("say") Voice say) {
    return form(who, say, new Typed("", "", ""), null);
  }

  /** What was typed into the form. */
  public record Typed(String register, String record, String reason) {}

  private ModelAndView form(Account who, Voice say, Typed typed, @Nullable String trouble) {
    if (!registrar.breakGlass().mayBreak(who.login().value())) {
      throw ProblemException.of(ProblemCode.NOT_ALLOWED);
    }
    List<Named.Choice> registers = new Named(say, registrar).registers();
    ModelAndView page =
        new ModelAndView("oversight/break")
            .addObject("registers", registers)
            .addObject("typed", typed)
            .addObject("trouble", trouble);
    if (trouble != null) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }

  @PostMapping("/break-glass")
  ModelAndView open(
      @RequestParam String register,
      @RequestParam String record,
      @RequestParam String reason,
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say) {
    if (reason.length() > LONGEST) {
      throw ProblemException.of(ProblemCode.BAD_REQUEST);
    }
    Instant now = clock.instant();
    String number = record.strip();
    Typed typed = new Typed(register, number, reason);
    try {
      registrar.breakGlass().open(who.login().value(), register, number, reason, now);
    } catch (ProblemException refused) {
      return switch (refused.code()) {
        case NOT_FOUND -> form(who, say, typed, say.text("oversight.break.unknown"));
        case BAD_REQUEST -> form(who, say, typed, say.text("oversight.break.short"));
        default -> throw refused;
      };
    }
    log.add(now, who.login(), AccessAct.RECORD_BROKEN_OPEN, register + " " + number, reason);
    return new ModelAndView("redirect:/registers/" + register + "/" + number);
  }

  @GetMapping("/oversight/breaks")
  ModelAndView list(@AuthenticationPrincipal Account who, @ModelAttribute("say") Voice say) {
    Instant now = clock.instant();
    Named named = new Named(say, registrar);
    List<Line> lines =
        watch.listFor(who.login().value(), now).stream()
            .map(each -> line(each, named, who, now))
            .toList();
    return new ModelAndView("oversight/breaks").addObject("lines", lines);
  }

  private static Line line(Break each, Named named, Account who, Instant now) {
    Review review = each.review();
    String reader = who.login().value();
    return new Line(
        each.id(),
        named.register(each.register()),
        each.record(),
        named.person(each.person()),
        named.time(each.at(), reader),
        named.time(each.at().plus(Breaks.REVIEWED_WITHIN), reader),
        each.reason(),
        review != null ? review.finding() : each.isOverdue(now) ? "overdue" : "waits",
        review == null ? null : named.person(review.reviewer()) + " · " + review.words());
  }

  @PostMapping("/oversight/breaks/{id}")
  ModelAndView review(
      @PathVariable long id,
      @RequestParam String finding,
      @RequestParam String words,
      @AuthenticationPrincipal Account who) {
    Break found =
        watch
            .find(who.login().value(), id)
            .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    if (!FINDINGS.contains(finding) || words.isBlank() || words.length() > LONGEST) {
      throw ProblemException.of(ProblemCode.BAD_REQUEST);
    }
    Instant now = clock.instant();
    String about = found.register() + " " + found.record();
    log.add(now, who.login(), AccessAct.BREAK_REVIEWED, about, finding + ": " + words);
    breaks.review(id, new Review(now, who.login().value(), finding, words.strip()));
    return new ModelAndView("redirect:/oversight/breaks");
  }
}
