package org.najda.server.session;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.najda.server.access.RoomsOfPerson;
import org.najda.server.account.Account;
import org.najda.server.account.AttemptLimit;
import org.najda.server.account.SignIn;
import org.najda.server.account.SignInResult;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.text.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out. */
@RestController
@RequestMapping(SessionController.PATH)
@Tag(name = "session")
public final class SessionController {
  static final String PATH = "/api/session";

  private final SignIn signIn;
  private final AttemptLimit limit;
  private final ClientAddress clients;
  private final RoomsOfPerson rooms;
  private final Entrance entrance;
  private final InstantSource clock;

  public SessionController(
      SignIn signIn,
      AttemptLimit limit,
      ClientAddress clients,
      RoomsOfPerson rooms,
      Entrance entrance,
      InstantSource clock) {
    this.signIn = signIn;
    this.limit = limit;
    this.clients = clients;
    this.rooms = rooms;
    this.entrance = entrance;
    this.clock = clock;
  }

  @GetMapping
  @Operation(summary = "Who is signed in; always sets the cookie XSRF-TOKEN")
  SessionView session(HttpServletRequest request, @AuthenticationPrincipal @Nullable Account who) {
    return view(request, who);
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
        yield view(request, in.account());
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

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Sign out")
  void signOut(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    SecurityContextHolder.clearContext();
  }

  private SessionView view(HttpServletRequest request, @Nullable Account who) {
    String language = Language.ofHeader(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)).code();
    return who == null
        ? new SessionView(false, null, null, null, null, language, null)
        : new SessionView(
            true,
            who.login().value(),
            who.name(),
            who.administrator(),
            entrance.lacksFactor(who),
            language,
            rooms.list(who.login()).stream().map(SessionView.RoomView::of).toList());
  }

  private static long minutes(Instant from, Instant until) {
    return Math.max(1, Duration.between(from, until).plusSeconds(59).toMinutes());
  }
}
