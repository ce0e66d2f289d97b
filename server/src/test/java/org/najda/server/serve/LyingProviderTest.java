package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.najda.server.serve.LyingProvider.Signing;

/** A provider, or somebody in its place, that would get people in who are not. */
class LyingProviderTest {
  private static final String OFFICER = "garde-1";
  private static final String UNPROVEN = "/sign-in/refused/unproven";

  @TempDir static Path folder;

  private static LyingProvider provider;
  private static Apart apart;

  @BeforeAll
  static void serve() {
    provider = new LyingProvider();
    apart = Apart.start(folder.resolve("data"), environment(provider));
  }

  @AfterAll
  static void end() {
    apart.close();
    provider.close();
  }

  private static Map<String, String> asked(Person person) {
    String address = to(person.get("/sign-in/provider"));
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String each : URI.create(address).getRawQuery().split("&")) {
      String[] parts = each.split("=", 2);
      parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return parameters;
  }

  private static String to(Person.Answer answer) {
    return answer.raw().headers().firstValue("Location").orElseThrow();
  }

  /** Where somebody ends whose token is signed so and says this. */
  private static String given(
      Person person, UnaryOperator<JWTClaimsSet.Builder> claims, Signing signing) {
    Map<String, String> asked = asked(person);
    provider.prepare(claims.apply(provider.good(OFFICER, asked.get("nonce"))).build(), signing);
    return to(person.get("/sign-in/provider/answer?code=c&state=" + asked.get("state")))
        .replace(apart.url(), "");
  }

  private static void assertOutside(Person person) {
    assertThat(person.get("/api/session").body().path("signedIn").asBoolean()).isFalse();
    assertThat(person.get("/api/registers").code()).isEqualTo("not-signed-in");
    assertThat(person.get("/account").status()).isEqualTo(302);
  }

  @Test
  void whatThisTestTakesForAGoodTokenIsOne() {
    Person person = apart.stranger();

    assertThat(given(person, claims -> claims, Signing.OWN_KEY)).isEqualTo("/");
    assertThat(person.get("/api/session").body().path("login").asString()).isEqualTo(OFFICER);
  }

  @TestFactory
  Stream<DynamicTest> aTokenThatProvesNothingLetsNobodyIn() {
    Instant now = Instant.now();
    Map<String, UnaryOperator<JWTClaimsSet.Builder>> lies = new LinkedHashMap<>();
    lies.put("of another issuer", claims -> claims.issuer("https://elsewhere.example"));
    lies.put("of no issuer", claims -> claims.issuer(null));
    lies.put("for another client", claims -> claims.audience("payroll"));
    lies.put("for no client", claims -> claims.audience((String) null));
    lies.put("of another nonce", claims -> claims.claim("nonce", "made-up"));
    lies.put("of no nonce", claims -> claims.claim("nonce", null));
    lies.put(
        "that has expired",
        claims ->
            claims
                .issueTime(Date.from(now.minus(Duration.ofHours(2))))
                .expirationTime(Date.from(now.minus(Duration.ofHours(1)))));
    lies.put("that never expires", claims -> claims.expirationTime(null));
    lies.put("from the future", claims -> claims.issueTime(Date.from(now.plusSeconds(3600))));
    lies.put("of nobody", claims -> claims.subject(null));
    return lies.entrySet().stream()
        .map(lie ->
            DynamicTest.dynamicTest(
                lie.getKey(), () -> assertRefused(lie.getValue(), Signing.OWN_KEY)));
  }

  @TestFactory
  Stream<DynamicTest> aTokenThatTheProviderHasNotSignedLetsNobodyIn() {
    return Stream.of(Signing.FOREIGN_KEY, Signing.NONE, Signing.SHARED_SECRET)
        .map(signing ->
            DynamicTest.dynamicTest(
                signing.name(), () -> assertRefused(claims -> claims, signing)));
  }

  private static void assertRefused(UnaryOperator<JWTClaimsSet.Builder> lie, Signing signing) {
    Person person = apart.stranger();

    assertThat(given(person, lie, signing)).isEqualTo(UNPROVEN);
    assertOutside(person);
  }

  @Test
  void anAnswerThatNobodyAskedForIsNotEvenTakenToTheProvider() {
    int before = provider.codesTaken();
    Person person = apart.stranger();
    Map<String, String> others = asked(apart.stranger());
    asked(person);

    for (String query :
        new String[] {
          "?code=c&state=made-up", "?code=c&state=" + others.get("state"), "?code=c", "?state=s", ""
        }) {
      Person.Answer answer = person.get("/sign-in/provider/answer" + query);
      assertThat(to(answer))
          .as(query)
          .isIn(UNPROVEN, apart.url() + UNPROVEN, apart.url() + "/", "/");
      assertOutside(person);
    }
    assertThat(provider.codesTaken()).isEqualTo(before);
  }

  @Test
  void aTokenThatWasGoodOnceIsWorthNothingForASecondSignIn() {
    Person first = apart.stranger();
    Map<String, String> asked = asked(first);
    provider.prepare(provider.good(OFFICER, asked.get("nonce")).build(), Signing.OWN_KEY);
    first.get("/sign-in/provider/answer?code=c&state=" + asked.get("state"));
    Person second = apart.stranger();
    Map<String, String> later = asked(second);

    String to = to(second.get("/sign-in/provider/answer?code=c&state=" + later.get("state")));

    assertThat(to).endsWith(UNPROVEN);
    assertOutside(second);
  }

  @Test
  void aProviderThatIsAwayOrCallsItselfOtherwiseKeepsNobodyFromStartingOrFromHisPassword() {
    try (LyingProvider other = new LyingProvider()) {
      other.setAway(true);
      try (Apart wary = Apart.start(folder.resolve("wary"), environment(other))) {
        Person person = wary.stranger();
        String away = "/sign-in/refused/away";
        assertThat(to(person.get("/sign-in/provider"))).endsWith(away);
        assertThat(person.get(away).status()).isEqualTo(503);
        assertThat(wary.administrator().get("/api/accounts").status()).isEqualTo(200);
        other.setAway(false);
        other.callItself("https://elsewhere.example");
        assertThat(to(person.get("/sign-in/provider"))).endsWith(away);
        other.callItself(other.issuer());
        assertThat(to(person.get("/sign-in/provider"))).startsWith(other.issuer());
      }
    }
  }

  private static Map<String, String> environment(LyingProvider named) {
    return Map.of(
        "NAJDA_OIDC_ISSUER", named.issuer(),
        "NAJDA_OIDC_CLIENT_ID", InstitutionProvider.CLIENT,
        "NAJDA_OIDC_SECRET", InstitutionProvider.SECRET,
        "NAJDA_OIDC_STAFF_CLAIM", InstitutionProvider.STAFF_CLAIM);
  }
}
