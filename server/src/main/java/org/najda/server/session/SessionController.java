package org.najda.server.session;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.najda.server.account.Account;
import org.najda.server.account.AttemptLimit;
import org.najda.server.account.SignIn;
import org.najda.server.account.SignInResult;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signing in. */
@RestController
@RequestMapping(SessionController.PATH)
@Tag(name = "session")
public final class SessionController {
  static final String PATH = "/api/session";

  private final SignIn signIn;
  private final AttemptLimit limit;
  private final ClientAddress clients;
  private final SessionViews views;
  private final Entrance entrance;
  private final InstantSource clock;

  public SessionController(
      SignIn signIn,
      AttemptLimit limit,
      ClientAddress clients,
      SessionViews views,
      Entrance entrance,
      InstantSource clock) {
    this.signIn = signIn;
    this.limit = limit;
    this.clients = clients;
    this.views = views;
    this.entrance = entrance;
    this.clock = clock;
  }

  @GetMapping
  @Operation(summary = "Who is signed in; always sets the cookie XSRF-TOKEN")
  SessionView session(HttpServletRequest request, @AuthenticationPrincipal @Nullable Account who) {
    return views.view(request, who);
  }

  @PostMapping
  @Operation(
      summary =
          "Sign in with login and password, and the second factor's code where one is asked for")
  SessionView signIn(
      @Valid @RequestBody SignInBody body,
      HttpServletRequest request,
      HttpServletResponse response) {
    Instant now = clock.instant();
    String address = clients.of(request);
    if (!limit.take(address, now)) {
      throw ProblemException.of(ProblemCode.TOO_MANY_ATTEMPTS);
    }
    return switch (signIn.attempt(body.login(), body.password(), body.codeOrNone(), now)) {
      case SignInResult.SignedIn in -> {
        limit.giveBack(address);
        entrance.open(in.account(), request, response);
        yield views.view(request, in.account());
      }
      case SignInResult.Wrong wrong -> throw ProblemException.of(ProblemCode.WRONG_LOGIN);
      case SignInResult.Ended ended -> throw ProblemException.of(ProblemCode.ACCOUNT_ENDED);
      case SignInResult.CodeNeeded needed -> throw ProblemException.of(ProblemCode.CODE_NEEDED);
      case SignInResult.WrongCode wrong -> throw ProblemException.of(ProblemCode.WRONG_CODE);
      case SignInResult.LockedOut locked ->
          throw ProblemException.of(
              ProblemCode.LOCKED_OUT, Map.of("minutes", minutes(now, locked.until())));
    };
  }

  private static long minutes(Instant from, Instant until) {
    return Math.max(1, Duration.between(from, until).plusSeconds(59).toMinutes());
  }
}
