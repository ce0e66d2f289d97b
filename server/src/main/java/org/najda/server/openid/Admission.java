package org.najda.server.openid;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.core.PersonId;
import org.najda.server.account.AccessAct;
import org.najda.server.account.AccessLog;
import org.najda.server.account.SignIn;
import org.najda.server.account.SignInResult;
import org.najda.server.directory.Directories;
import org.najda.server.session.Entrance;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/** Lets somebody in for whom the provider vouches, if he is somebody here; else says why not. */
final class Admission {
  /** How long somebody may take to give the code of his own second factor. */
  private static final Duration CODE_AWAITED_FOR = Duration.ofMinutes(5);

  private static final String AWAITED = "najda.code-awaited";
  private static final String INSIDE = "/";

  private final ProviderSettings settings;
  private final Directories directories;
  private final SignIn signIn;
  private final Entrance entrance;
  private final AccessLog log;
  private final InstantSource clock;

  Admission(
      ProviderSettings settings,
      Directories directories,
      SignIn signIn,
      Entrance entrance,
      AccessLog log,
      InstantSource clock) {
    this.settings = settings;
    this.directories = directories;
    this.signIn = signIn;
    this.entrance = entrance;
    this.log = log;
    this.clock = clock;
  }

  /** Somebody who has proven who he is, and owes the code of his telephone. */
  private record Awaited(PersonId person, Instant since) {}

  /** Where somebody goes on, whose token was found good. */
  String admit(OidcIdToken token, HttpServletRequest request, HttpServletResponse response) {
    Optional<PersonId> person = settings.findPerson(token);
    if (person.isEmpty()) {
      return ProviderRefusal.UNKNOWN.address();
    }
    if (directories.findStaff(person.get().value()).isEmpty()) {
      return refused(person.get(), ProviderRefusal.UNKNOWN);
    }
    boolean factorShown = settings.saysSecondFactor(token);
    SignInResult result = signIn.vouched(person.get(), factorShown, "", clock.instant());
    return goOn(result, person.get(), factorShown, request, response);
  }

  /** Whether a code is awaited in a session. */
  boolean awaitsCode(@Nullable HttpSession session) {
    return findAwaited(session).isPresent();
  }

  /** Where somebody goes on who has given a code; empty: it was wrong, and he may try again. */
  Optional<String> giveCode(String code, HttpServletRequest request, HttpServletResponse response) {
    Optional<Awaited> awaited = findAwaited(request.getSession(false));
    if (awaited.isEmpty()) {
      return Optional.of(ProviderRefusal.TOO_LATE.address());
    }
    PersonId person = awaited.get().person();
    SignInResult result = signIn.vouched(person, false, code, clock.instant());
    return result instanceof SignInResult.WrongCode || result instanceof SignInResult.CodeNeeded
        ? Optional.empty()
        : Optional.of(goOn(result, person, false, request, response));
  }

  private Optional<Awaited> findAwaited(@Nullable HttpSession session) {
    return session != null
            && session.getAttribute(AWAITED) instanceof Awaited awaited
            && awaited.since().plus(CODE_AWAITED_FOR).isAfter(clock.instant())
        ? Optional.of(awaited)
        : Optional.empty();
  }

  private String goOn(
      SignInResult result,
      PersonId person,
      boolean factorShown,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (result) {
      case SignInResult.SignedIn in -> {
        request.getSession().removeAttribute(AWAITED);
        entrance.openVouched(in.account(), factorShown, request, response);
        yield INSIDE;
      }
      case SignInResult.CodeNeeded needed -> {
        request.getSession().setAttribute(AWAITED, new Awaited(person, clock.instant()));
        yield ProviderPages.CODE;
      }
      case SignInResult.Ended ended -> refused(person, ProviderRefusal.ENDED);
      case SignInResult.LockedOut locked -> refused(person, ProviderRefusal.LOCKED_OUT);
      case SignInResult.Wrong unknown -> refused(person, ProviderRefusal.UNKNOWN);
      case SignInResult.WrongCode wrong -> throw new IllegalStateException("No code was given.");
    };
  }

  private String refused(PersonId person, ProviderRefusal why) {
    log.addSeldom(clock.instant(), person, AccessAct.SIGN_IN_REFUSED, why.id(), SignIn.LOCKED_FOR);
    return why.address();
  }
}
