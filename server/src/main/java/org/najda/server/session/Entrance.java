package org.najda.server.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.PersonId;
import org.najda.server.account.AccessAct;
import org.najda.server.account.AccessLog;
import org.najda.server.account.Account;
import org.najda.server.account.FactorRule;
import org.najda.server.account.SecondFactors;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/** Opens the session of somebody who has proven who he is. */
public final class Entrance {
  private static final int LONGEST_DEVICE = 200;

  private final SecondFactors factors;
  private final FactorRule rule;
  private final Sessions sessions;
  private final ClientAddress clients;
  private final AccessLog log;
  private final InstantSource clock;
  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

  public Entrance(
      SecondFactors factors,
      FactorRule rule,
      Sessions sessions,
      ClientAddress clients,
      AccessLog log,
      InstantSource clock) {
    this.factors = factors;
    this.rule = rule;
    this.sessions = sessions;
    this.clients = clients;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Whether somebody has to make a second factor before anything else.
   *
   * @param session in which he may have shown one elsewhere
   */
  boolean lacksFactor(Account account, @Nullable HttpSession session) {
    boolean shown = Vouched.find(session).map(Vouched::factorShown).orElse(false);
    return !shown && factors.find(account.login()).isEmpty() && rule.asks(account.login());
  }

  /** Whether somebody may not be without one. */
  boolean asksFactor(Account account) {
    return rule.asks(account.login());
  }

  /** Opens it for somebody whose password was right. */
  void open(Account account, HttpServletRequest request, HttpServletResponse response) {
    Vouched.noneIn(fresh(request));
    signedIn(account, "password", request, response);
  }

  /**
   * Opens it for somebody for whom the institution's identity provider vouches.
   *
   * @param factorShown whether it says that he showed it a second factor: then none is asked here
   */
  public void openVouched(
      Account account,
      boolean factorShown,
      HttpServletRequest request,
      HttpServletResponse response) {
    new Vouched(clock.instant(), factorShown).in(fresh(request));
    String by = factorShown ? "identity-provider-factor" : "identity-provider";
    signedIn(account, by, request, response);
  }

  /** A session that was there before the sign-in may be known to somebody else. */
  private static HttpSession fresh(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      return request.getSession();
    }
    request.changeSessionId();
    return session;
  }

  private void signedIn(
      Account account, String by, HttpServletRequest request, HttpServletResponse response) {
    PersonId login = account.login();
    log.add(clock.instant(), login, AccessAct.SIGNED_IN, login.value(), by);
    grant(account, request, response);
  }

  /** Gives a session what its owner may do now, after he has made a second factor. */
  void grantAnew(Account account, HttpServletRequest request, HttpServletResponse response) {
    fresh(request);
    grant(account, request, response);
  }

  private void grant(Account account, HttpServletRequest request, HttpServletResponse response) {
    HttpSession session = request.getSession();
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            account, null, authorities(account, session)));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    sessions.opened(account.login(), where(request), session);
  }

  private Sessions.Where where(HttpServletRequest request) {
    String device = request.getHeader(HttpHeaders.USER_AGENT);
    return new Sessions.Where(
        clients.of(request),
        device == null ? "" : device.substring(0, Math.min(device.length(), LONGEST_DEVICE)));
  }

  private List<SimpleGrantedAuthority> authorities(Account account, HttpSession session) {
    if (lacksFactor(account, session)) {
      return List.of(new SimpleGrantedAuthority(SecurityRules.WITHOUT_FACTOR));
    }
    return account.administrator()
        ? List.of(new SimpleGrantedAuthority(SecurityRules.ADMINISTRATOR))
        : List.of();
  }
}
