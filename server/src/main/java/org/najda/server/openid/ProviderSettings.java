package org.najda.server.openid;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.najda.core.PersonId;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/**
 * The institution's identity provider, and how its word is read.
 *
 * @param issuer as the provider names itself; metadata lie below it
 * @param scopes asked for, {@code openid} among them
 * @param staffClaim of the ID token, holding the number of the service
 * @param secondFactors values of {@code acr} or {@code amr} that say that the provider asked for a
 *     second factor; none: its word on that does not count
 */
public record ProviderSettings(
    URI issuer,
    String clientId,
    Secret secret,
    List<String> scopes,
    String staffClaim,
    SortedSet<String> secondFactors) {
  private static final String ISSUER = "NAJDA_OIDC_ISSUER";
  private static final String CLIENT = "NAJDA_OIDC_CLIENT_ID";
  private static final String SECRET = "NAJDA_OIDC_SECRET";
  private static final String SECRET_FILE = "NAJDA_OIDC_SECRET_FILE";
  private static final String SCOPES = "NAJDA_OIDC_SCOPES";
  private static final String CLAIM = "NAJDA_OIDC_STAFF_CLAIM";
  private static final String FACTORS = "NAJDA_OIDC_SECOND_FACTOR";

  /** What Najda proves to the provider that it is Najda with; never printed. */
  public record Secret(String value) {
    @Override
    public String toString() {
      return "(kept secret)";
    }
  }

  /**
   * As the environment says; empty when it names no issuer.
   *
   * @param environment gives the value of a variable, null when it is not set
   * @throws IllegalArgumentException a part is missing or cannot be
   */
  public static Optional<ProviderSettings> of(UnaryOperator<@Nullable String> environment) {
    if (environment.apply(ISSUER) == null) {
      return Optional.empty();
    }
    return Optional.of(
        new ProviderSettings(
            issuer(required(environment, ISSUER)),
            required(environment, CLIENT),
            secret(environment),
            scopes(environment.apply(SCOPES)),
            required(environment, CLAIM),
            words(environment.apply(FACTORS))));
  }

  /** Whom a token names; empty when it names nobody whom Najda could know. */
  Optional<PersonId> findPerson(OidcIdToken token) {
    try {
      return Optional.ofNullable(token.getClaimAsString(staffClaim))
          .map(String::strip)
          .map(PersonId::new);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether a token says that a second factor was shown. */
  boolean saysSecondFactor(OidcIdToken token) {
    String reached = token.getAuthenticationContextClass();
    List<String> shown = token.getAuthenticationMethods();
    return reached != null && secondFactors.contains(reached)
        || shown != null && shown.stream().anyMatch(secondFactors::contains);
  }

  private static URI issuer(String text) {
    URI issuer = URI.create(text);
    if (!isGuarded(issuer)) {
      throw new IllegalArgumentException(
          "%s is '%s'; it needs an address that begins with https://.".formatted(ISSUER, text));
    }
    return issuer;
  }

  /** Whether what goes to an address is read by nobody on the way. */
  static boolean isGuarded(URI address) {
    String host = address.getHost();
    return host != null
        && ("https".equals(address.getScheme())
            || "http".equals(address.getScheme()) && isThisMachine(host));
  }

  private static boolean isThisMachine(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static Secret secret(UnaryOperator<@Nullable String> environment) {
    String file = environment.apply(SECRET_FILE);
    if (file == null) {
      return new Secret(required(environment, SECRET));
    }
    try {
      return new Secret(Files.readString(Path.of(file)).strip());
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "%s: the file %s cannot be read.".formatted(SECRET_FILE, file), e);
    }
  }

  private static List<String> scopes(@Nullable String set) {
    SortedSet<String> scopes = words(set == null ? "profile" : set);
    scopes.add("openid");
    return List.copyOf(scopes);
  }

  private static SortedSet<String> words(@Nullable String set) {
    return set == null || set.isBlank()
        ? new TreeSet<>()
        : new TreeSet<>(List.of(set.strip().split("[\\s,]+")));
  }

  private static String required(UnaryOperator<@Nullable String> environment, String name) {
    String value = environment.apply(name);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(
          "%s is set, so %s is needed too; see docs/openid.md.".formatted(ISSUER, name));
    }
    return value.strip();
  }
}
