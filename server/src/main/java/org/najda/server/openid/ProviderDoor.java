package org.najda.server.openid;

import java.net.URI;
import java.util.Optional;
import org.najda.server.session.InstitutionDoor;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.web.util.UriComponentsBuilder;

/** What the sign-in page and the sign-out have to know of the provider. */
final class ProviderDoor implements InstitutionDoor {
  private static final String END_SESSION = "end_session_endpoint";

  private final Discovery discovery;

  ProviderDoor(Discovery discovery) {
    this.discovery = discovery;
  }

  /**
   * The provider asks whoever comes there to confirm: what would spare him that, his ID token,
   * holds his number and would stay in the browser's history.
   */
  @Override
  public Optional<URI> findSignOut(String own) {
    ClientRegistration provider = discovery.get();
    Object end = provider.getProviderDetails().getConfigurationMetadata().get(END_SESSION);
    return Optional.ofNullable(end)
        .map(String::valueOf)
        .map(URI::create)
        .filter(ProviderSettings::isGuarded)
        .map(address ->
            UriComponentsBuilder.fromUri(address)
                .queryParam("client_id", "{client}")
                .queryParam("post_logout_redirect_uri", "{back}")
                .encode()
                .buildAndExpand(provider.getClientId(), own)
                .toUri());
  }
}
