package org.najda.server.openid;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.najda.server.account.AttemptLimit;
import org.najda.server.session.ClientAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** What becomes of whoever the provider sends back. */
final class ProviderAnswer implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ProviderAnswer.class);

  /** Whose words are this program's own; those of others may repeat what is personal. */
  private static final Set<String> OWN =
      Set.of("invalid_id_token", "invalid_nonce", "invalid_state_parameter", "invalid_request");

  private final Admission admission;
  private final AttemptLimit limit;
  private final ClientAddress clients;

  ProviderAnswer(Admission admission, AttemptLimit limit, ClientAddress clients) {
    this.admission = admission;
    this.limit = limit;
    this.clients = clients;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication proven)
      throws IOException {
    // What Spring Security made of the token is no sign-in here.
    SecurityContextHolder.clearContext();
    limit.giveBack(clients.of(request));
    if (!(proven.getPrincipal() instanceof OidcUser user)) {
      throw new IllegalStateException("The provider's answer holds no ID token.");
    }
    response.sendRedirect(admission.admit(user.getIdToken(), request, response));
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    LOG.warn("an answer of the identity provider was refused: {}", told(e));
    ProviderRefusal.UNPROVEN.tell(response);
  }

  private static String told(AuthenticationException e) {
    if (!(e instanceof OAuth2AuthenticationException refused)) {
      return e.getClass().getSimpleName();
    }
    String code = refused.getError().getErrorCode();
    return OWN.contains(code) ? code + ": " + refused.getError().getDescription() : code;
  }
}
