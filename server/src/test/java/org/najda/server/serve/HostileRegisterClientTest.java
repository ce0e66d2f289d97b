package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who is signed in, knows the addresses, and writes his requests himself. */
class HostileRegisterClientTest {
  private static final String CUSTODY = "/api/registers/custody/records";

  private final Person officer = Person.signedIn("garde-1");
  private final Person hostile = Person.signedIn("garde-2");

  private static String body(Map<String, Object> fields) {
    Map<String, Object> all = new LinkedHashMap<>(Map.of("id", UUID.randomUUID().toString()));
    all.putAll(fields);
    return JsonMapper.shared().writeValueAsString(all);
  }

  private static Map<String, Object> custody(String unit, String surname) {
    Instant at = Instant.now().minus(10, ChronoUnit.MINUTES);
    return Map.of(
        "act",
        "open",
        "unit",
        unit,
        "at",
        at.toString(),
        "values",
        Map.of(
            "surname",
            surname,
            "first-name",
            "Test",
            "sex",
            "male",
            "age-class",
            "adult",
            "basis",
            "flagrancy",
            "offence",
            "vol",
            "arrested-at",
            at.toString()));
  }

  private String begun(String surname) {
    return officer
        .post(CUSTODY, body(custody("station-1", surname)))
        .body()
        .path("record")
        .asString();
  }

  private static String meal(Map<String, String> values) {
    return body(
        Map.of(
            "act", "give-meal", "at", Instant.now().minusSeconds(5).toString(), "values", values));
  }

  @Test
  void aGuessedNumberOfAnotherUnitIsToldAsOneThatNeverWas() {
    String record = begun("Sefrioui");

    for (String rest : new String[] {"/open", "/entries"}) {
      String sent = rest.equals("/open") ? "{\"reason\":\"x\"}" : meal(Map.of("meal", "lunch"));
      Person.Answer there = hostile.post(CUSTODY + "/" + record + rest, sent);
      Person.Answer nowhere = hostile.post(CUSTODY + "/1999-000001" + rest, sent);
      assertThat(there.status()).isEqualTo(404);
      assertThat(there.body()).isEqualTo(nowhere.body());
    }
    assertThat(hostile.get(CUSTODY).raw().body()).doesNotContain(record);
  }

  @Test
  void aHiddenFieldThatWasEditedOpensNothingElsewhere() {
    assertThat(hostile.post(CUSTODY, body(custody("station-1", "Kadiri"))).status()).isEqualTo(403);
    String record = begun("Lahlou");
    String path = CUSTODY + "/" + record + "/entries";

    Person.Answer health = officer.post(path, meal(Map.of("meal", "lunch", "medical-note", "x")));
    Person.Answer moved = officer.post(path, meal(Map.of("meal", "lunch", "station", "station-2")));
    Person.Answer doctors =
        officer.post(
            path,
            body(
                Map.of(
                    "act", "check-health",
                    "at", Instant.now().minusSeconds(5).toString(),
                    "values", Map.of("fitness", "fit"))));

    assertThat(health.code()).isEqualTo("not-asked");
    assertThat(moved.code()).isEqualTo("not-asked");
    assertThat(doctors.code()).isEqualTo("may-not");
    assertThat(hostile.get(CUSTODY).raw().body()).doesNotContain(record);
  }

  @Test
  void aRequestThatIsSentAgainActsOnceAndIntoNoOtherRecord() {
    String one = begun("Mernissi");
    String other = begun("Naciri");
    String sent = meal(Map.of("meal", "dinner"));

    officer.post(CUSTODY + "/" + one + "/entries", sent);
    officer.post(CUSTODY + "/" + one + "/entries", sent);
    officer.post(CUSTODY + "/" + other + "/entries", sent);

    assertThat(entries(one)).isEqualTo(2);
    assertThat(entries(other)).isEqualTo(1);
  }

  private int entries(String record) {
    return officer
        .post(CUSTODY + "/" + record + "/open", "{\"reason\":\"count\"}")
        .body()
        .path("entries")
        .size();
  }

  @Test
  void nothingIsEnteredWithoutATokenOrWithSomebodyElses() {
    String record = begun("Ouali");
    String path = CUSTODY + "/" + record + "/entries";

    for (String token : new String[] {"", hostile.token(), "made-up"}) {
      Person.Answer answer =
          officer.send(
              path,
              request -> {
                HttpRequest.Builder json =
                    request
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(meal(Map.of("meal", "lunch"))));
                return token.isEmpty() ? json : json.header("X-XSRF-TOKEN", token);
              });
      assertThat(answer.code()).isEqualTo("csrf-missing");
    }
    assertThat(entries(record)).isEqualTo(1);
  }

  @Test
  void aCookieThatWasCopiedIsWorthNothingAfterTheSignOut() {
    Person leaving = Person.signedIn("garde-1");
    String cookie = leaving.cookie("NAJDASESSION");
    leaving.send(
        "/api/session", request -> request.header("X-XSRF-TOKEN", leaving.token()).DELETE());

    Person.Answer replayed =
        Person.stranger()
            .send(CUSTODY, request -> request.header("Cookie", "NAJDASESSION=" + cookie).GET());

    assertThat(replayed.code()).isEqualTo("not-signed-in");
  }

  @Test
  void theMachinesAdministratorIsToldOfNoRegisterAtAll() {
    Person admin = Person.signedIn("admin");
    String record = begun("Rahmani");

    assertThat(admin.get("/api/registers").body()).isEmpty();
    assertThat(admin.get(CUSTODY).status()).isEqualTo(404);
    assertThat(admin.post(CUSTODY + "/" + record + "/open", "{\"reason\":\"x\"}").status())
        .isEqualTo(404);
    for (String page : new String[] {"looks", "roles", "person", "breaks", "retention"}) {
      assertThat(admin.get("/oversight/" + page).raw().body()).as(page).doesNotContain(record);
    }
  }
}
