package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Access given anew: by two, and never to what is not theirs. */
class ResetTest {
  private static final String WHY = "{\"reason\":\"telephone lost\"}";
  private static final Pattern PASSWORD = Pattern.compile("<code dir=\"ltr\">([a-z0-9-]{23})<");

  private final Person admin = Person.signedIn("admin");
  private final Person inspector = Person.signedIn("inspecteur-1");

  private static Person.Answer ask(Person who, String login, String what, String reason) {
    return SecondFactorTest.send(
        who, "/resets", Map.of("login", login, "what", what, "reason", reason));
  }

  private static String address(Person who, String login, String act) {
    Pattern one = Pattern.compile("<li.*?</li>", Pattern.DOTALL);
    Matcher lines = one.matcher(who.get("/resets").raw().body());
    Pattern form = Pattern.compile("/resets/\\d+/" + act);
    while (lines.find()) {
      Matcher found = form.matcher(lines.group());
      if (lines.group().contains(">" + login + "<") && found.find()) {
        return found.group();
      }
    }
    return "";
  }

  private static Person.Answer press(Person who, String address) {
    return SecondFactorTest.send(who, address, Map.of());
  }

  @Test
  void aFactorIsTakenAwayByTwoAndItsOwnerIsToldBeforeHeGoesOn() {
    String password = SecondFactorTest.withPhone("lost.it");
    assertThat(admin.post("/api/accounts/lost.it/second-factor/reset", WHY).status())
        .isEqualTo(202);
    assertThat(Person.stranger().signIn("lost.it", password).code())
        .as("one alone does nothing")
        .isEqualTo("code-needed");
    assertThat(address(admin, "lost.it", "confirm")).as("offered to whoever asked").isEmpty();

    assertThat(press(inspector, address(inspector, "lost.it", "confirm")).status()).isEqualTo(302);

    Person owner = Person.stranger();
    Person.Answer in = owner.signIn("lost.it", password);
    assertThat(in.body().path("accessNews").asBoolean()).isTrue();
    assertThat(owner.get("/account/news").raw().body())
        .contains("Your second factor was taken away", "admin", "inspecteur-1", "telephone lost");
    press(owner, "/account/news");
    assertThat(owner.get("/api/session").body().path("accessNews").asBoolean()).isFalse();
    assertThat(owner.get("/account/news").raw().body()).contains("Nothing new");
  }

  @Test
  void aResetCountsOnceAndOneThatWasDeclinedCountsNotAtAll() {
    String password = SecondFactorTest.withPhone("declined.one");
    ask(admin, "declined.one", "second-factor", "he says so");
    String confirm = address(inspector, "declined.one", "confirm");
    press(inspector, confirm.replace("confirm", "decline"));

    assertThat(press(inspector, confirm).status()).isEqualTo(404);
    assertThat(Person.stranger().signIn("declined.one", password).code()).isEqualTo("code-needed");
  }

  @Test
  void nobodyAsksForOrConfirmsHisOwnOrThatOfSomebodyHeIsNotResponsibleFor() {
    String password = SecondFactorTest.withPhone("not.his");
    ask(admin, "not.his", "second-factor", "lost");
    String confirm = address(inspector, "not.his", "confirm");
    Person colleague = Person.signedIn("garde-1");

    assertThat(ask(colleague, "garde-1", "password", "mine").status()).isEqualTo(403);
    assertThat(ask(colleague, "garde-2", "password", "a friend's").status()).isEqualTo(403);
    assertThat(press(colleague, confirm).status()).isEqualTo(403);
    assertThat(colleague.get("/resets").raw().body()).doesNotContain("not.his");
    assertThat(admin.post("/api/accounts/admin/second-factor/reset", WHY).code())
        .isEqualTo("not-allowed");
    assertThat(colleague.post("/api/accounts/not.his/second-factor/reset", WHY).code())
        .isEqualTo("not-allowed");
    assertThat(Person.stranger().get("/resets").status()).isEqualTo(302);
    assertThat(Person.stranger().signIn("not.his", password).code()).isEqualTo("code-needed");
  }

  @Test
  void whatIsAskedForWithoutAReasonOrForNobodyIsRefusedWithWords() {
    assertThat(
            admin.post("/api/accounts/h.tazi/second-factor/reset", "{\"reason\":\" \"}").status())
        .isEqualTo(400);
    assertThat(ask(admin, "nobody-at-all", "password", "x").raw().body())
        .contains("There is no account of this login");
    assertThat(ask(admin, "garde-2", "second-factor", "x").raw().body())
        .contains("This account has no second factor");
    assertThat(ask(admin, "garde-2", "everything", "x").status()).isEqualTo(400);
  }

  @Test
  void loginsAreOfferedByHalfAWordToThoseAloneWhoAnswerForThem() {
    admin.post("/api/accounts", "{\"login\":\"half.typed\",\"name\":\"Naïma Half\"}");

    assertThat(offered(admin, "naïma h")).contains("half.typed", "Naïma Half");
    assertThat(offered(inspector, "GARDE-2")).contains("garde-2");
    assertThat(offered(Person.signedIn("garde-1"), "garde-2")).isEqualTo("[]");
    assertThat(offered(admin, "admin")).as("nobody asks for himself").doesNotContain("\"admin\"");
  }

  private static String offered(Person who, String words) {
    return SecondFactorTest.send(who, "/resets/offers", Map.of("field", "login", "words", words))
        .raw()
        .body();
  }

  @Test
  void whenOneLapsesIsToldByTheClocksOfTheInstitution() {
    SecondFactorTest.withPhone("lapses.at");
    Instant before = Instant.now();
    ask(admin, "lapses.at", "second-factor", "telephone lost");
    DateTimeFormatter minute =
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Africa/Casablanca"));

    assertThat(admin.get("/resets").raw().body())
        .containsAnyOf(
            "Lapses " + minute.format(before.plus(Duration.ofHours(24))) + "<",
            "Lapses " + minute.format(Instant.now().plus(Duration.ofHours(24))) + "<");
    press(admin, address(admin, "lapses.at", "decline"));
  }

  @Test
  void whoeverAskedIsNoSecondPerson() {
    String password = SecondFactorTest.withPhone("asked.alone");
    ask(admin, "asked.alone", "second-factor", "telephone lost");
    String own = address(admin, "asked.alone", "decline").replace("decline", "confirm");

    Person.Answer refused = press(admin, own);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.raw().body()).contains("It takes a second person");
    assertThat(Person.stranger().signIn("asked.alone", password).code()).isEqualTo("code-needed");
  }

  @Test
  void aSupervisorRenewsNoPasswordThatOpensRegisters() {
    Person investigator = Person.signedIn("opj-1");

    Person.Answer refused =
        SecondFactorTest.send(
            Person.signedIn("h.tazi"), "/settings/gueliz/password", Map.of("login", "opj-1"));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.raw().body()).contains("This person works in the registers too", "opj-1");
    assertThat(investigator.get("/api/registers").status()).as("still in").isEqualTo(200);
  }

  @Test
  void twoRenewAPasswordWhichTheSecondSeesOnce() {
    admin.post("/api/accounts", "{\"login\":\"forgot.it\",\"name\":\"Farid\"}");
    ask(admin, "forgot.it", "password", "forgotten");

    Person.Answer shown = press(inspector, address(inspector, "forgot.it", "confirm"));

    Matcher password = PASSWORD.matcher(shown.raw().body());
    assertThat(password.find()).isTrue();
    assertThat(Person.stranger().signIn("forgot.it", password.group(1)).status()).isEqualTo(200);
    assertThat(inspector.get("/resets").raw().body()).doesNotContain(password.group(1));
  }

  @Test
  void twoWhoOnlyAdministerGiveNobodyAPassword() {
    Person.Answer made =
        admin.post(
            "/api/accounts",
            "{\"login\":\"second.admin\",\"name\":\"Second\",\"administrator\":true}");
    Person second = Person.stranger();
    second.signIn("second.admin", made.body().path("password").asString());
    ask(admin, "chef-1", "password", "between us");

    Person.Answer refused = press(second, address(second, "chef-1", "confirm"));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(Person.signedIn("chef-1").get("/api/session").status()).isEqualTo(200);
    assertThat(press(admin, address(admin, "chef-1", "decline")).status()).isEqualTo(302);
  }
}
