package org.najda.server.openid;

import java.util.List;
import java.util.Objects;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jose.jws.JwsAlgorithm;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/** By which algorithm a provider signs: one with a public key, in any case. */
final class Algorithms {
  private static final String SIGNS_BY = "id_token_signing_alg_values_supported";

  private Algorithms() {}

  /** RS256, which every provider must know, unless it does not say so and names another. */
  static JwsAlgorithm of(ClientRegistration provider) {
    Object named = provider.getProviderDetails().getConfigurationMetadata().get(SIGNS_BY);
    List<SignatureAlgorithm> known =
        named instanceof List<?> names
            ? names.stream()
                .map(name -> SignatureAlgorithm.from(String.valueOf(name)))
                .filter(Objects::nonNull)
                .toList()
            : List.of();
    return known.isEmpty() || known.contains(SignatureAlgorithm.RS256)
        ? SignatureAlgorithm.RS256
        : known.getFirst();
  }
}
