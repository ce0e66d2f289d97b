package org.najda.server.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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

/** Opens the session of somebody whose password was right. */
public final class Entrance {
  private static final int LONGEST_DEVICE = 200;

  private final SecondFactors factors;
  private final FactorRule rule;
  private final Sessions sessions;
  private final ClientAddress clients;
  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

  public Entrance(
      SecondFactors factors, FactorRule rule, Sessions sessions, ClientAddress clients) {
    this.factors = factors;
    this.rule = rule;
    this.sessions = sessions;
    this.clients = clients;
  }

  /** Whether somebody has to make a second factor before anything else. */
  public boolean lacksFactor(Account account) {
    return factors.find(account.login()).isEmpty() && rule.asks(account.login());
  }

  /** Whether somebody may not be without one. */
  boolean asksFactor(Account account) {
    return rule.asks(account.login());
  }

  void open(Account account, HttpServletRequest request, HttpServletResponse response) {
    if (request.getSession(false) != null) {
      // A session that was there before the sign-in may be known to somebody else.
      request.changeSessionId();
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(account, null, authorities(account)));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    sessions.opened(account.login(), where(request), request.getSession());
  }

  private Sessions.Where where(HttpServletRequest request) {
    String device = request.getHeader(HttpHeaders.USER_AGENT);
    return new Sessions.Where(
        clients.of(request),
        device == null ? "" : device.substring(0, Math.min(device.length(), LONGEST_DEVICE)));
  }

  private List<SimpleGrantedAuthority> authorities(Account account) {
    if (lacksFactor(account)) {
      return List.of(new SimpleGrantedAuthority(SecurityRules.WITHOUT_FACTOR));
    }
    return account.administrator()
        ? List.of(new SimpleGrantedAuthority(SecurityRules.ADMINISTRATOR))
        : List.of();
  }
}
