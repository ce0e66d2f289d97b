package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionTest {
  private static final String WHY = "{\"reason\":\"forgotten\"}";

  @Test
  void whoSignsInIsToldWhereHeMayWorkAndAsWhat() {
    Person.Answer answer = Person.signedIn("y.benali").get("/api/session");

    assertThat(answer.body().path("signedIn").asBoolean()).isTrue();
    assertThat(answer.body().path("name").asString()).isEqualTo("Youssef Benali");
    assertThat(answer.body().path("administrator").asBoolean()).isFalse();
    assertThat(answer.body().path("rooms")).hasSize(1);
    assertThat(answer.body().at("/rooms/0/id").asString()).isEqualTo("gueliz");
    assertThat(answer.body().at("/rooms/0/name/fr").asString())
        .isEqualTo("Salle de commandement Guéliz");
    assertThat(answer.body().at("/rooms/0/roles").toString())
        .isEqualTo("[\"call-taker\",\"dispatcher\"]");
  }

  @Test
  void theFirstAdministratorHasNoRoleInAnyRoomButOneToPractiseIn() {
    Person admin = Person.signedIn("admin");

    assertThat(admin.get("/api/session").body().path("rooms"))
        .allMatch(room -> room.path("training").asBoolean());
    assertThat(admin.get("/api/rooms/gueliz/board").code()).isEqualTo("unknown-room");
  }

  @Test
  void signingOutClosesEverything() {
    Person person = Person.signedIn("h.tazi");
    assertThat(person.get("/api/rooms/gueliz/board").status()).isEqualTo(200);

    Person.Answer out =
        person.send(
            "/api/session", request -> request.header("X-XSRF-TOKEN", person.token()).DELETE());

    assertThat(out.status()).isEqualTo(204);
    assertThat(person.get("/api/rooms/gueliz/board").code()).isEqualTo("not-signed-in");
  }

  @Test
  void aWrongPasswordAndAnUnknownLoginAreToldAlike() {
    Person stranger = Person.stranger();

    Person.Answer wrong = stranger.signIn("h.tazi", "wrong");
    Person.Answer unknown = stranger.signIn("nobody", "wrong");

    assertThat(wrong.status()).isEqualTo(401);
    assertThat(unknown.body()).isEqualTo(wrong.body());
  }

  @Test
  void theSessionCookieIsKeptFromScriptsAndOtherSites() {
    Person stranger = Person.stranger();
    Person.Answer answer = stranger.signIn("h.tazi", Served.password("h.tazi"));

    assertThat(answer.raw().headers().allValues("Set-Cookie"))
        .anySatisfy(cookie ->
            assertThat(cookie).startsWith("NAJDASESSION=").contains("HttpOnly", "SameSite=Lax"));
  }

  @Test
  void aSessionFromBeforeTheSignInIsNotTakenOver() {
    Person person = Person.signedIn("h.tazi");
    String before = person.cookie("NAJDASESSION");

    person.signIn("h.tazi", Served.password("h.tazi"));

    assertThat(person.cookie("NAJDASESSION")).isNotEqualTo(before).isNotEmpty();
  }

  @Test
  void anotherTokenThanTheCookieSaysIsRefused() {
    Person person = Person.signedIn("h.tazi");

    Person.Answer answer =
        person.send(
            "/api/rooms/gueliz/commands",
            request ->
                request
                    .header("Content-Type", "application/json")
                    .header("X-XSRF-TOKEN", "made-up")
                    .POST(BodyPublishers.ofString("{}")));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("csrf-missing");
  }

  @Test
  void everyAnswerForbidsFramesForeignScriptsAndGuessedTypes() {
    var headers = Person.stranger().send("/", HttpRequest.Builder::HEAD).raw().headers();

    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'self'", "frame-ancestors 'none'", "worker-src 'self' blob:")
        .doesNotContain("unsafe-eval");
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
  }

  @Test
  void onlyAnAdministratorMakesAccountsAndTheirPasswordWorks() {
    String body = "{\"login\":\"new.comer\",\"name\":\"Nadia Comer\"}";
    assertThat(Person.signedIn("h.tazi").post("/api/accounts", body).code())
        .isEqualTo("not-allowed");

    Person.Answer made = Person.signedIn("admin").post("/api/accounts", body);

    assertThat(made.status()).isEqualTo(201);
    String password = made.body().path("password").asString();
    assertThat(Person.stranger().signIn("new.comer", password).status()).isEqualTo(200);
    assertThat(Person.signedIn("admin").get("/api/accounts").body().toString())
        .contains("new.comer")
        .doesNotContain(password);
  }

  @Test
  void anAdministratorGivesSomebodyANewPassword() {
    Person admin = Person.signedIn("admin");
    admin.post("/api/accounts", "{\"login\":\"for.getful\",\"name\":\"Farid Getful\"}");

    Person.Answer renewed = admin.post("/api/accounts/for.getful/password", WHY);

    String password = renewed.body().path("password").asString();
    assertThat(Person.stranger().signIn("for.getful", password).status()).isEqualTo(200);
    assertThat(admin.post("/api/accounts/for.getful/password", "{}").code()).isEqualTo("bad-field");
    assertThat(admin.post("/api/accounts/no.body/password", WHY).code()).isEqualTo("not-found");
  }

  @Test
  void aSupervisorsPasswordIsGivenByAnotherSupervisorOfTheRoomAndByNoAdministrator() {
    Person admin = Person.signedIn("admin");
    assertThat(asAdministrator("r.bennis").code()).isEqualTo("password-of-supervisor");
    assertThat(Person.signedIn("r.bennis").get("/settings/gueliz").status())
        .as("the old one still works")
        .isEqualTo(200);
    Person made = made(admin, "sup.changing");
    appoint(admin, "sup.changing");
    assertThat(asAdministrator("sup.changing").code()).isEqualTo("password-of-supervisor");

    Person.Answer shown =
        SettingsPagesTest.send(
            Person.signedIn("s.changing"),
            "/settings/changing/password",
            new LinkedHashMap<>(Map.of("login", "sup.changing")));

    assertThat(shown.status()).isEqualTo(302);
    assertThat(made.get("/settings/changing").status()).as("signed out").isNotEqualTo(200);
  }

  private static Person made(Person admin, String login) {
    Person.Answer made =
        admin.post("/api/accounts", "{\"login\":\"%s\",\"name\":\"Samir\"}".formatted(login));
    Person person = Person.stranger();
    person.signIn(login, made.body().path("password").asString());
    return person;
  }

  private static void appoint(Person admin, String login) {
    Map<String, String> form =
        new LinkedHashMap<>(
            SettingsPagesTest.hidden(SettingsPagesTest.html(admin.get("/settings/appoint"))));
    form.putAll(Map.of("room", "changing", "login", login, "reason", "a test"));
    assertThat(SettingsPagesTest.send(admin, "/settings/appoint", form).status()).isEqualTo(302);
  }

  /** The administrator would give somebody a new password. */
  static Person.Answer asAdministrator(String login) {
    return Person.signedIn("admin").post("/api/accounts/" + login + "/password", WHY);
  }
}
