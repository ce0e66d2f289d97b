package org.najda.server.session;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.najda.core.PersonId;
import org.najda.server.account.AccessAct;
import org.najda.server.account.AccessLog;
import org.najda.server.account.Account;
import org.najda.server.account.AccountExists;
import org.najda.server.account.Accounts;
import org.najda.server.account.Reset;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts, for administrators; {@link SecurityRules} keeps others out. */
@RestController
@RequestMapping(AccountController.PATH)
@Tag(name = "accounts")
public final class AccountController {
  static final String PATH = "/api/accounts";

  private final Accounts accounts;
  private final Resetting resetting;
  private final Sessions sessions;
  private final Renewal renewal;
  private final AccessLog log;
  private final InstantSource clock;

  public AccountController(
      Accounts accounts,
      Resetting resetting,
      Sessions sessions,
      Renewal renewal,
      AccessLog log,
      InstantSource clock) {
    this.accounts = accounts;
    this.resetting = resetting;
    this.sessions = sessions;
    this.renewal = renewal;
    this.log = log;
    this.clock = clock;
  }

  /** An account to be made. */
  record NewAccount(
      @NotNull PersonId login,
      @NotBlank @Size(max = 100) String name,
      @Nullable Boolean administrator) {}

  /**
   * @param password shown only now
   */
  record MadeAccount(PersonId login, String name, boolean administrator, String password) {}

  @GetMapping
  @Operation(summary = "All accounts by login")
  List<Account> list() {
    return accounts.list();
  }

  /**
   * @param password shown only now
   */
  record NewPassword(String password) {}

  @PostMapping("/{login}/password")
  @Operation(
      summary = "Give an account a new password, shown once; the old one stops working",
      description =
          "Sessions end with it. Not for whoever supervises a room: another supervisor of it does"
              + " that on the room's settings pages.")
  NewPassword resetPassword(
      @PathVariable String login,
      @Valid @RequestBody Why why,
      @AuthenticationPrincipal Account who) {
    Account account = found(login);
    return new NewPassword(renewal.byAdministrator(who.login(), account.login(), why.reason()));
  }

  /** Why something is done about somebody's access. */
  record Why(@NotBlank @Size(max = 400) String reason) {}

  /**
   * @param required whether the account may not be used without a second factor
   */
  record Demand(@NotNull Boolean required, @NotBlank @Size(max = 400) String reason) {}

  @PostMapping("/{login}/second-factor/reset")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Ask that the second factor of somebody who lost it be taken away; never one's own",
      description =
          "Somebody else who is responsible for him confirms it on the page /resets. He makes a"
              + " new one at his next sign-in where one is asked of him.")
  void askFactorReset(
      @PathVariable String login,
      @Valid @RequestBody Why why,
      @AuthenticationPrincipal Account who) {
    resetting.ask(who, found(login).login(), Reset.What.SECOND_FACTOR, why.reason());
  }

  @PostMapping("/{login}/second-factor/required")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Say whether an account may not be used without a second factor")
  void requireFactor(
      @PathVariable String login,
      @Valid @RequestBody Demand demand,
      @AuthenticationPrincipal Account who) {
    Account account = found(login);
    AccessAct act = demand.required() ? AccessAct.FACTOR_REQUIRED : AccessAct.FACTOR_OPTIONAL;
    note(who, act, account, demand.reason());
    accounts.requireFactor(account.login(), demand.required());
  }

  /**
   * @param at from when on; left out: from now on
   */
  record End(@Nullable Instant at, @NotBlank @Size(max = 400) String reason) {}

  @PostMapping("/{login}/end")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Say from when on somebody is no longer with the service; never oneself",
      description = "From then on his sessions are over and he signs in no more.")
  void end(
      @PathVariable String login,
      @Valid @RequestBody End end,
      @AuthenticationPrincipal Account who) {
    Account leaver = another(login, who);
    Instant now = clock.instant();
    Instant at = Objects.requireNonNullElse(end.at(), now);
    note(who, AccessAct.ACCOUNT_ENDED, leaver, end.reason());
    accounts.end(leaver.login(), at);
    if (!at.isAfter(now)) {
      sessions.endAll(leaver.login());
    }
  }

  @PostMapping("/{login}/resume")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Say that somebody is with the service again, or stays")
  void resume(
      @PathVariable String login,
      @Valid @RequestBody Why why,
      @AuthenticationPrincipal Account who) {
    Account back = another(login, who);
    note(who, AccessAct.ACCOUNT_RESUMED, back, why.reason());
    accounts.end(back.login(), null);
  }

  @PostMapping("/{login}/sessions/end")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Sign somebody out wherever he is signed in")
  void endSessions(
      @PathVariable String login,
      @Valid @RequestBody Why why,
      @AuthenticationPrincipal Account who) {
    Account account = found(login);
    note(who, AccessAct.SESSIONS_ENDED, account, why.reason());
    sessions.endAll(account.login());
  }

  /** Nobody does for himself what a second person has to do. */
  private Account another(String login, Account who) {
    Account other = found(login);
    if (other.login().equals(who.login())) {
      throw ProblemException.of(ProblemCode.NOT_ALLOWED);
    }
    return other;
  }

  private void note(Account who, AccessAct act, Account about, String reason) {
    log.add(clock.instant(), who.login(), act, about.login().value(), reason);
  }

  private Account found(String login) {
    return accounts.list().stream()
        .filter(account -> account.login().value().equals(login))
        .findFirst()
        .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Make an account; its password is shown once")
  MadeAccount create(@Valid @RequestBody NewAccount account) {
    boolean administrator = Boolean.TRUE.equals(account.administrator());
    try {
      String password = accounts.create(account.login(), account.name(), administrator);
      return new MadeAccount(account.login(), account.name(), administrator, password);
    } catch (AccountExists e) {
      throw ProblemException.of(
          ProblemCode.ACCOUNT_EXISTS, Map.of("login", account.login().value()));
    }
  }
}
