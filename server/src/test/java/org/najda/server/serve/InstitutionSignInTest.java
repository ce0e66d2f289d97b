package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.najda.server.account.Phone;

/** Signing in at an identity provider that really runs, as a browser would. */
class InstitutionSignInTest {
  private static final Duration IDLE = Duration.ofMinutes(30);

  @TempDir static Path folder;

  private static InstitutionProvider provider;
  private static Apart apart;

  @BeforeAll
  static void serve() throws Exception {
    provider = InstitutionProvider.start();
    Path secret = Files.writeString(folder.resolve("secret"), InstitutionProvider.SECRET + "\n");
    apart =
        Apart.start(
            folder.resolve("data"),
            Map.of(
                "NAJDA_OIDC_ISSUER",
                provider.issuer(),
                "NAJDA_OIDC_CLIENT_ID",
                InstitutionProvider.CLIENT,
                "NAJDA_OIDC_SECRET_FILE",
                secret.toString(),
                "NAJDA_OIDC_STAFF_CLAIM",
                InstitutionProvider.STAFF_CLAIM,
                "NAJDA_OIDC_SECOND_FACTOR",
                "mfa",
                "NAJDA_SESSION_IDLE_MINUTES",
                "30"));
    provider.register(apart.url());
  }

  @AfterAll
  static void end() {
    apart.close();
    provider.close();
  }

  /** Somebody who comes back from the provider, which says of him what it says. */
  private static String back(Person person, Map<String, Object> claims) {
    provider.add("somebody", claims);
    String asked = location(person.get("/sign-in/provider"));
    return path(new ProviderVisitor().signIn(asked, "somebody"));
  }

  private static Map<String, Object> number(String staff) {
    return Map.of(InstitutionProvider.STAFF_CLAIM, staff);
  }

  private static String location(Person.Answer answer) {
    return answer
        .raw()
        .headers()
        .firstValue("Location")
        .orElseThrow(() -> new AssertionError(answer.raw().body()));
  }

  private static String path(String address) {
    URI uri = URI.create(address);
    return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
  }

  private static String arriving(Person person, Map<String, Object> claims) {
    return path(location(person.get(back(person, claims))));
  }

  private static boolean isSignedIn(Person person) {
    return person.get("/api/session").body().path("signedIn").asBoolean();
  }

  @Test
  void whoHasAnAccountAndStandsInTheDirectoryIsInWithWhatTheDirectoryGivesHim() {
    Person person = apart.stranger();

    String to = arriving(person, number("garde-1"));

    assertThat(to).isEqualTo("/");
    assertThat(person.get("/api/session").body().path("login").asString()).isEqualTo("garde-1");
    assertThat(person.get("/api/registers/custody/records").status()).isEqualTo(200);
    assertThat(person.get("/api/accounts").code()).isEqualTo("not-allowed");
  }

  @Test
  void claimsOfRolesGiveNoRight() {
    Person person = apart.stranger();

    arriving(
        person,
        Map.of(
            InstitutionProvider.STAFF_CLAIM,
            "garde-1",
            "roles",
            List.of("ADMINISTRATOR", "inspector"),
            "administrator",
            true,
            "scope",
            "ADMINISTRATOR"));

    assertThat(person.get("/api/accounts").code()).isEqualTo("not-allowed");
    assertThat(person.get("/oversight/looks").status()).isEqualTo(403);
  }

  @Test
  void theSignInPageIsToldThatThereIsAProvider() {
    assertThat(apart.stranger().get("/api/session").body().path("provider").asBoolean()).isTrue();
    assertThat(Person.stranger().get("/api/session").body().path("provider").asBoolean()).isFalse();
    assertThat(Person.stranger().get("/sign-in/provider/answer?code=x&state=y").raw().headers())
        .satisfies(headers -> assertThat(headers.firstValue("Location")).isEmpty());
  }

  @Test
  void theProviderIsAskedToHaveHimProveWhoHeIsAndNoSecretGoesByTheBrowser() {
    String asked = location(apart.stranger().get("/sign-in/provider"));

    assertThat(asked)
        .startsWith(provider.issuer())
        .contains("prompt=login", "code_challenge_method=S256", "nonce=", "state=", "openid")
        .doesNotContain(InstitutionProvider.SECRET);
  }

  @Test
  void aNumberThatNobodyHasHereOpensNothing() {
    for (Map<String, Object> claims :
        List.of(
            number("nobody-77"),
            number(" "),
            number("'; DROP TABLE account"),
            Map.<String, Object>of("sub", "garde-1"),
            number("admin"))) {
      Person person = apart.stranger();

      String to = arriving(person, claims);

      assertThat(to).as(claims.toString()).isEqualTo("/sign-in/refused/unknown");
      assertThat(person.get(to).status()).isEqualTo(403);
      assertThat(person.get(to).raw().body()).contains("No account of Najda has your staff number");
      assertThat(isSignedIn(person)).isFalse();
      assertThat(person.get("/account").status()).isEqualTo(302);
    }
  }

  @Test
  void anAccountOfNobodyInTheDirectoryIsNotOpenedByIt() {
    apart.account("outsider");
    Person person = apart.stranger();

    assertThat(arriving(person, number("outsider"))).isEqualTo("/sign-in/refused/unknown");
    assertThat(isSignedIn(person)).isFalse();
  }

  @Test
  void whoHasLeftIsToldSoThoughTheProviderStillKnowsHim() {
    apart.administrator().post("/api/accounts/garde-2/end", "{\"reason\":\"retired\"}");
    Person person = apart.stranger();

    String to = arriving(person, number("garde-2"));

    assertThat(to).isEqualTo("/sign-in/refused/ended");
    assertThat(person.get(to).raw().body()).contains("This account is no longer in use");
    assertThat(isSignedIn(person)).isFalse();
  }

  @Test
  void anAnswerCountsOnceAndOnlyInTheBrowserThatAsked() {
    Person person = apart.stranger();
    String back = back(person, number("garde-1"));
    Person other = apart.stranger();

    assertThat(path(location(other.get(back)))).isEqualTo("/sign-in/refused/unproven");
    assertThat(path(location(person.get(back)))).isEqualTo("/");
    assertThat(path(location(person.get(back)))).isEqualTo("/sign-in/refused/unproven");
    assertThat(isSignedIn(other)).isFalse();
  }

  @Test
  void aCodeThatWasSpentIsWorthNothingInAnAnswerOfAnother() {
    Person victim = apart.stranger();
    String spent = back(victim, number("garde-1"));
    victim.get(spent);
    Person thief = apart.stranger();
    String own = back(thief, number("cellule-1"));
    String code = spent.replaceFirst(".*code=([^&]+).*", "$1");

    String forged = own.replaceFirst("code=[^&]+", "code=" + code);

    assertThat(path(location(thief.get(forged)))).isEqualTo("/sign-in/refused/unproven");
    assertThat(isSignedIn(thief)).isFalse();
  }

  @Test
  void whoGivesUpAtTheProviderIsToldThatHeIsNotSignedIn() {
    Person person = apart.stranger();
    String state =
        location(person.get("/sign-in/provider")).replaceFirst(".*state=([^&]+).*", "$1");

    Person.Answer answer =
        person.get("/sign-in/provider/answer?error=access_denied&state=" + state);

    assertThat(path(location(answer))).isEqualTo("/sign-in/refused/unproven");
  }

  @Test
  void whoseOfficeAsksForASecondFactorMakesOneUnlessTheProviderHasAskedForOne() {
    Person without = apart.stranger();
    arriving(without, number("dpd-1"));
    Person with = apart.stranger();
    arriving(with, Map.of(InstitutionProvider.STAFF_CLAIM, "dpd-1", "amr", List.of("pwd", "mfa")));
    Person other = apart.stranger();
    arriving(other, Map.of(InstitutionProvider.STAFF_CLAIM, "dpd-1", "amr", List.of("pwd")));

    assertThat(without.get("/api/registers").code()).isEqualTo("factor-missing");
    assertThat(other.get("/api/registers").code()).isEqualTo("factor-missing");
    assertThat(with.get("/api/registers").status()).isEqualTo(200);
    assertThat(with.get("/api/session").body().path("lacksFactor").asBoolean()).isFalse();
  }

  @Test
  void whoHasATelephoneGivesItsCodeAfterTheProviderHasVouchedForHim() {
    Person person = apart.stranger();
    arriving(person, number("opj-1"));
    Phone phone = SecondFactorTest.enrolled(person, "");
    SecondFactorTest.send(
        person, "/account/second-factor/confirm", Map.of("code", phone.code(apart.now())));
    apart.pass(Duration.ofMinutes(1));
    Person again = apart.stranger();

    assertThat(arriving(again, number("opj-1"))).isEqualTo("/sign-in/code");
    assertThat(isSignedIn(again)).isFalse();
    assertThat(again.get("/sign-in/code").status()).isEqualTo(200);
    assertThat(SecondFactorTest.send(again, "/sign-in/code", Map.of("code", "12")).status())
        .isEqualTo(422);
    Map<String, String> right = Map.of("code", phone.code(apart.now()));
    assertThat(path(location(SecondFactorTest.send(again, "/sign-in/code", right)))).isEqualTo("/");
    assertThat(isSignedIn(again)).isTrue();
  }

  @Test
  void aCodeThatNobodyAwaitsAnymoreIsTooLate() {
    Person stranger = apart.stranger();

    assertThat(path(location(stranger.get("/sign-in/code"))))
        .isEqualTo("/sign-in/refused/too-late");
    assertThat(
            path(location(SecondFactorTest.send(stranger, "/sign-in/code", Map.of("code", "1")))))
        .isEqualTo("/sign-in/refused/too-late");
  }

  @Test
  void theProvidersWordStandsInForThePasswordForTenMinutesOnly() {
    Person person = apart.stranger();
    arriving(person, number("greffe-1"));
    apart.pass(Duration.ofMinutes(11));

    Person.Answer late = SecondFactorTest.send(person, "/account/second-factor", Map.of());

    assertThat(late.status()).isEqualTo(422);
    assertThat(late.raw().body()).doesNotContain("secret=");
  }

  @Test
  void aSessionThatBeganAtTheProviderEndsAsAnyOther() {
    Person person = apart.stranger();
    arriving(person, number("chef-1"));
    assertThat(isSignedIn(person)).isTrue();

    apart.pass(IDLE);

    assertThat(isSignedIn(person)).isFalse();
  }

  @Test
  void whoSignsOutIsOutHereAndToldWhereToSignOutThere() {
    Person person = apart.stranger();
    arriving(person, number("medecin-1"));

    Person.Answer out =
        person.send(
            "/api/session", request -> request.header("X-XSRF-TOKEN", person.token()).DELETE());

    assertThat(out.status()).isEqualTo(200);
    assertThat(out.body().path("provider").asString())
        .startsWith(provider.issuer())
        .contains("client_id=najda", "post_logout_redirect_uri=http")
        .doesNotContain("id_token", "medecin");
    assertThat(isSignedIn(person)).isFalse();
  }

  @Test
  void everySignInStandsInTheSealedLog() {
    Person person = apart.stranger();
    arriving(person, number("inspecteur-2"));
    arriving(apart.stranger(), number("nobody-88"));
    arriving(apart.stranger(), number("nobody-88"));
    person.send("/api/session", request -> request.header("X-XSRF-TOKEN", person.token()).DELETE());

    assertThat(apart.accessActs("inspecteur-2"))
        .containsExactly("signed-in: identity-provider", "signed-out: ");
    assertThat(apart.accessActs("nobody-88"))
        .as("once in a while, however often he tries")
        .containsExactly("sign-in-refused: unknown");
  }
}
