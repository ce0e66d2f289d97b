package org.najda.server.session;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.core.PersonId;
import org.najda.server.account.Account;
import org.najda.server.account.Accounts;
import org.najda.server.account.Reset;
import org.najda.server.account.SecondFactors;
import org.najda.server.page.Page;
import org.najda.server.page.Voice;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Giving somebody access anew, by two people. */
@Page
@RequestMapping(ResetPages.PATH)
public final class ResetPages {
  static final String PATH = "/resets";

  private static final int MOST_OFFERED = 8;

  /** Among how many is looked for those that may be offered. */
  private static final int MOST_LOOKED_AT = 200;

  private final Resetting resetting;
  private final Accounts accounts;
  private final SecondFactors factors;
  private final InstitutionClock clock;

  public ResetPages(
      Resetting resetting, Accounts accounts, SecondFactors factors, InstitutionClock clock) {
    this.resetting = resetting;
    this.accounts = accounts;
    this.factors = factors;
    this.clock = clock;
  }

  /**
   * One that waits, as the page shows it.
   *
   * @param until when it lapses
   * @param own whether the reader asked for it himself: somebody else confirms it
   */
  public record Line(
      long id,
      String login,
      String name,
      String what,
      String by,
      String reason,
      String until,
      boolean own) {}

  /** Somebody for whom one may be asked, offered while his login or name is typed. */
  record Offer(String key, String label) {}

  @GetMapping
  ModelAndView list(@AuthenticationPrincipal Account who, @ModelAttribute("say") Voice say) {
    return page(who, say, null);
  }

  private ModelAndView page(Account who, Voice say, @Nullable String trouble) {
    List<Line> lines = resetting.listFor(who).stream().map(each -> line(each, who, say)).toList();
    ModelAndView page =
        new ModelAndView("account/resets").addObject("lines", lines).addObject("trouble", trouble);
    if (trouble != null) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }

  private Line line(Reset each, Account who, Voice say) {
    return new Line(
        each.id(),
        each.person().value(),
        accounts.find(each.person()).map(Account::name).orElse(""),
        each.what().id(),
        each.asked().by().value(),
        each.asked().reason(),
        clock.time(say, each.asked().at().plus(Reset.LAPSES_AFTER)),
        each.asked().by().equals(who.login()));
  }

  @PostMapping
  ModelAndView ask(
      @RequestParam String login,
      @RequestParam String what,
      @RequestParam String reason,
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say) {
    if (reason.isBlank() || reason.length() > Reset.LONGEST_REASON) {
      throw ProblemException.of(ProblemCode.BAD_REQUEST);
    }
    Reset.What part =
        Reset.What.find(what).orElseThrow(() -> ProblemException.of(ProblemCode.BAD_REQUEST));
    Optional<Account> whose = find(login);
    if (whose.isEmpty()) {
      return page(who, say, say.text("account.resets.unknown"));
    }
    if (part == Reset.What.SECOND_FACTOR && factors.find(whose.get().login()).isEmpty()) {
      return page(who, say, say.text("account.resets.no-factor"));
    }
    resetting.ask(who, whose.get().login(), part, reason);
    return new ModelAndView("redirect:" + PATH);
  }

  /** Half a word may be somebody's name: it stands in no address. */
  @PostMapping("/offers")
  @Operation(summary = "For whom one may ask whose login or name has half a word in it")
  @ResponseBody
  List<Offer> offers(
      @RequestParam(defaultValue = "") String words, @AuthenticationPrincipal Account who) {
    return accounts.search(words.strip(), MOST_LOOKED_AT).stream()
        .filter(each -> resetting.mayAsk(who, each.login()))
        .limit(MOST_OFFERED)
        .map(each -> new Offer(each.login().value(), each.name()))
        .toList();
  }

  private Optional<Account> find(String login) {
    try {
      return accounts.find(new PersonId(login.strip()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @PostMapping("/{id}/confirm")
  ModelAndView confirm(
      @PathVariable long id,
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say) {
    return resetting
        .confirm(who, id)
        .map(password -> page(who, say, null).addObject("password", password))
        .orElseGet(() -> new ModelAndView("redirect:" + PATH));
  }

  @PostMapping("/{id}/decline")
  ModelAndView decline(@PathVariable long id, @AuthenticationPrincipal Account who) {
    resetting.decline(who, id);
    return new ModelAndView("redirect:" + PATH);
  }
}
