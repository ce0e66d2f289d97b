package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.najda.server.account.Phone;

class SecondFactorTest {
  private static final Pattern SECRET = Pattern.compile("secret=([A-Z2-7]+)");
  private static final Pattern RECOVERY = Pattern.compile("<code dir=\"ltr\">([a-z0-9-]{17})<");

  private final Person admin = Person.signedIn("admin");

  /** Somebody with an account of his own. */
  private String newcomer(String login) {
    return admin
        .post("/api/accounts", "{\"login\":\"%s\",\"name\":\"New Comer\"}".formatted(login))
        .body()
        .path("password")
        .asString();
  }

  static Person.Answer send(Person who, String path, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return who.send(
        path,
        request ->
            request
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-XSRF-TOKEN", who.token())
                .POST(BodyPublishers.ofString(body)));
  }

  /** Of somebody who signs in with his password alone though he has a phone. */
  static Person.Answer withoutCode() {
    String password = withPhone("without.code");
    return Person.stranger().signIn("without.code", password);
  }

  /** Of somebody who guesses the code. */
  static Person.Answer withAnotherCode() {
    return signIn(Person.stranger(), "another.code", withPhone("another.code"), "12");
  }

  /** Of somebody whose office asks for a second factor that he has not made. */
  static Person.Answer withoutFactor() {
    Person officer = Person.stranger();
    officer.signIn("dpd-2", Served.password("dpd-2"));
    return officer.get("/api/registers");
  }

  /** The password of a new account with a phone. */
  static String withPhone(String login) {
    String password = new SecondFactorTest().newcomer(login);
    Person who = Person.stranger();
    who.signIn(login, password);
    Phone phone = enrolled(who, password);
    send(who, "/account/second-factor/confirm", Map.of("code", phone.code(Instant.now())));
    return password;
  }

  /** A phone that was shown the key; a code of it takes it into use. */
  static Phone enrolled(Person who, String password) {
    return new Phone(
        first(SECRET, send(who, "/account/second-factor", Map.of("password", password))));
  }

  private static String first(Pattern pattern, Person.Answer page) {
    Matcher found = pattern.matcher(page.raw().body());
    assertThat(found.find()).as(page.raw().body()).isTrue();
    return found.group(1);
  }

  private static Person.Answer signIn(Person who, String login, String password, String code) {
    return who.post(
        "/api/session",
        "{\"login\":\"%s\",\"password\":\"%s\",\"code\":\"%s\"}".formatted(login, password, code));
  }

  @Test
  void whoTakesAPhoneIntoUseSignsInWithItFromThenOnAndWithEachCodeOnce() {
    String password = newcomer("takes.phone");
    Person who = Person.stranger();
    who.signIn("takes.phone", password);
    Phone phone = enrolled(who, password);
    Instant now = Instant.now();

    Person.Answer wrong = send(who, "/account/second-factor/confirm", Map.of("code", "12"));
    Person.Answer right =
        send(who, "/account/second-factor/confirm", Map.of("code", phone.code(now)));

    assertThat(wrong.status()).isEqualTo(422);
    assertThat(right.status()).isEqualTo(200);
    Person again = Person.stranger();
    assertThat(again.signIn("takes.phone", password).code()).isEqualTo("code-needed");
    assertThat(again.get("/api/session").body().path("signedIn").asBoolean()).isFalse();
    String next = phone.code(now.plusSeconds(30));
    assertThat(signIn(again, "takes.phone", password, next).status()).isEqualTo(200);
    assertThat(signIn(Person.stranger(), "takes.phone", password, next).code())
        .isEqualTo("wrong-code");
    assertThat(signIn(Person.stranger(), "takes.phone", password, first(RECOVERY, right)).status())
        .isEqualTo(200);
  }

  @Test
  void aPageThatWasLeftOpenMakesNoPhoneWithoutThePassword() {
    String password = newcomer("left.open");
    Person who = Person.stranger();
    who.signIn("left.open", password);

    Person.Answer answer = send(who, "/account/second-factor", Map.of("password", "guess"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.raw().body()).doesNotContain("secret=");
  }

  @Test
  void whatSomebodyIsAsksForASecondFactorBeforeAnythingElse() {
    String password = Served.password("dpd-2");
    Person officer = Person.stranger();

    Person.Answer in = officer.signIn("dpd-2", password);

    assertThat(in.body().path("lacksFactor").asBoolean()).isTrue();
    assertThat(officer.get("/api/registers").code()).isEqualTo("factor-missing");
    assertThat(officer.get("/registers").raw().headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("/account"));
    assertThat(officer.get("/registers?language=fr").raw().headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("/account?language=fr"));
    assertThat(officer.get("/account").raw().body()).contains("make it now to go on");
  }

  @Test
  void anAccountThatAsksForOneOpensItsDoorsOnceThereIsOne() {
    String password = newcomer("is.asked");
    String why = "{\"required\":true,\"reason\":\"sees minors\"}";
    assertThat(admin.post("/api/accounts/is.asked/second-factor/required", why).status())
        .isEqualTo(204);
    Person who = Person.stranger();
    who.signIn("is.asked", password);
    assertThat(who.get("/api/registers").code()).isEqualTo("factor-missing");

    Phone phone = enrolled(who, password);
    send(who, "/account/second-factor/confirm", Map.of("code", phone.code(Instant.now())));

    assertThat(who.get("/api/registers").status()).isEqualTo(200);
  }
}
