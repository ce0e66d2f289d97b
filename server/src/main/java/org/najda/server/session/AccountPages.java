package org.najda.server.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.server.account.AccessAct;
import org.najda.server.account.AccessLog;
import org.najda.server.account.Account;
import org.najda.server.account.SecondFactors;
import org.najda.server.account.SecondFactors.Shown;
import org.najda.server.account.SignIn;
import org.najda.server.account.SignInResult;
import org.najda.server.page.Page;
import org.najda.server.page.Voice;
import org.najda.server.problem.ProblemCode;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What somebody does about his own access: his second factor, where he is signed in. */
@Page
@RequestMapping(AccountPages.PATH)
public final class AccountPages {
  static final String PATH = "/account";

  private final SignIn signIn;
  private final SecondFactors factors;
  private final Entrance entrance;
  private final Sessions sessions;
  private final AccessLog log;
  private final InstitutionClock clock;

  public AccountPages(
      SignIn signIn,
      SecondFactors factors,
      Entrance entrance,
      Sessions sessions,
      AccessLog log,
      InstitutionClock clock) {
    this.signIn = signIn;
    this.factors = factors;
    this.entrance = entrance;
    this.sessions = sessions;
    this.log = log;
    this.clock = clock;
  }

  /** A second factor as its page shows it. */
  public record FactorView(String since, int recoveryCodes) {}

  /** A session as its owner's page shows it. */
  public record SessionLine(
      String id, String since, String lastUsed, String address, String device, boolean own) {}

  @GetMapping
  ModelAndView own(
      @AuthenticationPrincipal Account who, @ModelAttribute("say") Voice say, HttpSession own) {
    return own(who, say, own, null);
  }

  private ModelAndView own(Account who, Voice say, HttpSession own, @Nullable String trouble) {
    ModelAndView page =
        new ModelAndView("account/own")
            .addObject("name", who.name())
            .addObject("asked", entrance.asksFactor(who))
            .addObject("lacks", entrance.lacksFactor(who, own))
            .addObject("vouched", isFreshlyVouched(own))
            .addObject("factor", factor(who, say))
            .addObject("sessions", lines(who, own, say))
            .addObject("trouble", trouble);
    return refused(page, trouble);
  }

  private List<SessionLine> lines(Account who, HttpSession own, Voice say) {
    return sessions.list(who.login(), own).stream()
        .map(each ->
            new SessionLine(
                each.id(),
                clock.time(say, each.since()),
                clock.time(say, each.lastUsed()),
                each.where().address(),
                each.where().device(),
                each.own()))
        .toList();
  }

  private @Nullable FactorView factor(Account who, Voice say) {
    return factors
        .find(who.login())
        .map(is -> new FactorView(clock.time(say, is.since()), is.recoveryCodes()))
        .orElse(null);
  }

  @PostMapping("/sessions/{id}/end")
  ModelAndView end(@PathVariable String id, @AuthenticationPrincipal Account who) {
    sessions.end(who.login(), id);
    return new ModelAndView("redirect:" + PATH);
  }

  @PostMapping("/sessions/end-others")
  ModelAndView endOthers(@AuthenticationPrincipal Account who, HttpSession own) {
    sessions.endOthers(who.login(), own);
    return new ModelAndView("redirect:" + PATH);
  }

  /** Whoever found a screen open must not take the account over by it: the password is asked. */
  @PostMapping("/second-factor")
  ModelAndView begin(
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String code,
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say,
      HttpSession own) {
    Instant now = clock.now();
    return trouble(proven(who, password, code, own), now, say)
        .map(trouble -> own(who, say, own, trouble))
        .orElseGet(() -> shown(who, factors.begin(who.login(), now), null));
  }

  @PostMapping("/second-factor/confirm")
  ModelAndView confirm(
      @RequestParam String code,
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say,
      HttpServletRequest request,
      HttpServletResponse response) {
    Instant now = clock.now();
    Optional<List<String>> codes = factors.confirm(who.login(), code, now);
    if (codes.isEmpty()) {
      String wrong = say.text("refusal." + ProblemCode.WRONG_CODE.code());
      return factors
          .findPending(who.login(), now)
          .map(shown -> shown(who, shown, wrong))
          .orElseGet(
              () -> own(who, say, request.getSession(), say.text("account.factor.too-late")));
    }
    log.add(now, who.login(), AccessAct.FACTOR_CONFIRMED, who.login().value(), "");
    sessions.endOthers(who.login(), request.getSession());
    entrance.grantAnew(who, request, response);
    return codes(codes.get());
  }

  @PostMapping("/recovery-codes")
  ModelAndView renew(
      @RequestParam(defaultValue = "") String password,
      @RequestParam String code,
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say,
      HttpSession own) {
    Instant now = clock.now();
    return trouble(proven(who, password, code, own), now, say)
        .map(trouble -> own(who, say, own, trouble))
        .orElseGet(() -> {
          log.add(now, who.login(), AccessAct.RECOVERY_CODES_MADE, who.login().value(), "");
          return codes(factors.renewRecoveryCodes(who.login()));
        });
  }

  private boolean isFreshlyVouched(HttpSession own) {
    return Vouched.find(own).filter(is -> is.isFresh(clock.now())).isPresent();
  }

  /** That it is still he: by his password, or because the provider has said so a moment ago. */
  private SignInResult proven(Account who, String password, String code, HttpSession own) {
    return isFreshlyVouched(own)
        ? signIn.vouched(who.login(), false, code, clock.now())
        : signIn.attempt(who.login().value(), password, code, clock.now());
  }

  private static Optional<String> trouble(SignInResult result, Instant now, Voice say) {
    return switch (result) {
      case SignInResult.SignedIn in -> Optional.empty();
      case SignInResult.Wrong wrong -> Optional.of(say.text("account.wrong-password"));
      case SignInResult.Ended ended ->
          Optional.of(say.text("refusal." + ProblemCode.ACCOUNT_ENDED.code()));
      case SignInResult.CodeNeeded needed ->
          Optional.of(say.text("refusal." + ProblemCode.CODE_NEEDED.code()));
      case SignInResult.WrongCode wrong ->
          Optional.of(say.text("refusal." + ProblemCode.WRONG_CODE.code()));
      case SignInResult.LockedOut locked ->
          Optional.of(
              say.text(
                  "refusal." + ProblemCode.LOCKED_OUT.code() + ".detail",
                  Map.of("minutes", Duration.between(now, locked.until()).toMinutes() + 1)));
    };
  }

  private static ModelAndView shown(Account who, Shown shown, @Nullable String trouble) {
    ModelAndView page =
        new ModelAndView("account/enrol")
            .addObject("code", shown.address(who.login()))
            .addObject("secret", shown.secret().replaceAll("(.{4})(?!$)", "$1 "))
            .addObject("trouble", trouble);
    return refused(page, trouble);
  }

  private static ModelAndView codes(List<String> codes) {
    return new ModelAndView("account/codes").addObject("codes", codes);
  }

  private static ModelAndView refused(ModelAndView page, @Nullable String trouble) {
    if (trouble != null) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }
}
