package org.najda.server.openid;

import java.net.URI;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/**
 * What the provider says of itself, asked for when somebody first signs in by it: a provider that
 * is away keeps no room from starting.
 */
final class Discovery implements ClientRegistrationRepository {
  /** Part of the address where signing in begins. */
  static final String ID = "provider";

  private static final String ANSWER = "{baseUrl}" + ProviderParts.ANSWER;

  private final ProviderSettings settings;
  private volatile @Nullable ClientRegistration known;

  Discovery(ProviderSettings settings) {
    this.settings = settings;
  }

  /**
   * @throws IllegalArgumentException nothing can be read there
   * @throws IllegalStateException it calls itself otherwise, or sends somewhere unguarded
   */
  ClientRegistration get() {
    ClientRegistration found = known;
    if (found == null) {
      found = read();
      known = found;
    }
    return found;
  }

  private ClientRegistration read() {
    ClientRegistration read =
        ClientRegistrations.fromOidcIssuerLocation(settings.issuer().toString())
            .registrationId(ID)
            .clientId(settings.clientId())
            .clientSecret(settings.secret().value())
            .redirectUri(ANSWER)
            .scope(settings.scopes())
            .build();
    ClientRegistration.ProviderDetails at = read.getProviderDetails();
    for (String address :
        Arrays.asList(at.getAuthorizationUri(), at.getTokenUri(), at.getJwkSetUri())) {
      if (address == null || !ProviderSettings.isGuarded(URI.create(address))) {
        throw new IllegalStateException("The provider names an unguarded address: " + address);
      }
    }
    return read;
  }

  @Override
  public @Nullable ClientRegistration findByRegistrationId(String id) {
    return id.equals(ID) ? get() : null;
  }
}
