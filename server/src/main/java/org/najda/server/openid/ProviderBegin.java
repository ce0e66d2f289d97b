package org.najda.server.openid;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.najda.server.account.AttemptLimit;
import org.najda.server.session.ClientAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/** Before somebody is sent to the provider: whether it is there, and not asked too often. */
final class ProviderBegin extends OncePerRequestFilter {
  private static final Logger LOG = LoggerFactory.getLogger(ProviderBegin.class);

  /** How long a browser that was sent there may take to come back. */
  private static final Duration AWAITED_FOR = Duration.ofMinutes(10);

  private final Discovery discovery;
  private final AttemptLimit limit;
  private final ClientAddress clients;
  private final InstantSource clock;

  ProviderBegin(
      Discovery discovery, AttemptLimit limit, ClientAddress clients, InstantSource clock) {
    this.discovery = discovery;
    this.limit = limit;
    this.clients = clients;
    this.clock = clock;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().equals(ProviderParts.BEGIN);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!limit.take(clients.of(request), clock.instant())) {
      ProviderRefusal.TOO_MANY.tell(response);
    } else if (!isThere()) {
      ProviderRefusal.AWAY.tell(response);
    } else {
      if (request.getSession(false) == null) {
        request.getSession().setMaxInactiveInterval((int) AWAITED_FOR.toSeconds());
      }
      chain.doFilter(request, response);
    }
  }

  private boolean isThere() {
    try {
      discovery.get();
      return true;
    } catch (IllegalArgumentException | IllegalStateException e) {
      LOG.warn("the identity provider cannot be asked: {}", e.getMessage());
      return false;
    }
  }
}
