package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Somebody signed in who types addresses of register pages and alters what their forms send. */
class HostilePageClientTest {
  private static final ZoneId CASABLANCA = ZoneId.of("Africa/Casablanca");
  private static final String NEW = "/registers/custody/new";
  private static final String NOWHERE = "/registers/custody/1999-000001";

  private final Person officer = Person.signedIn("garde-1");
  private final Person hostile = Person.signedIn("garde-2");

  private static String local(Instant at) {
    return LocalDateTime.ofInstant(at, CASABLANCA).truncatedTo(ChronoUnit.MINUTES).toString();
  }

  private static Map<String, String> custody(String surname) {
    String arrested = local(Instant.now().minus(20, ChronoUnit.MINUTES));
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("act", "open");
    fields.put("unit", "station-1");
    fields.put("-at", arrested);
    fields.put("f.surname", surname);
    fields.put("f.first-name", "Test");
    fields.put("f.sex", "male");
    fields.put("f.age-class", "adult");
    fields.put("f.basis", "flagrancy");
    fields.put("f.offence", "vol");
    fields.put("f.arrested-at", arrested);
    return fields;
  }

  private static Map<String, String> meal() {
    return new LinkedHashMap<>(Map.of("-at", local(Instant.now()), "f.meal", "lunch"));
  }

  private String begun(String surname) {
    Person.Answer answer = RegisterPagesTest.send(officer, NEW, custody(surname));
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(302);
    return address(answer);
  }

  private static String address(Person.Answer answer) {
    String location = answer.raw().headers().firstValue("Location").orElseThrow();
    return location.substring(location.indexOf("/registers/"));
  }

  /** What its officer reads of a record. */
  private String read(String record) {
    return officer.get(record).raw().body();
  }

  private static String without(String page, String record) {
    return page.replace(record.substring(record.lastIndexOf('/') + 1), "NUMBER")
        .replace("1999-000001", "NUMBER")
        .replaceAll("value=\"[A-Za-z0-9_=-]{36,}\"", "value=\"TOKEN\"");
  }

  @Test
  void noPageOfARecordThatIsNotHisTellsThatThereIsOne() {
    String record = begun("Tazi-Guessed");

    for (String rest : List.of("", "/sheet", "/act/give-meal", "/act/end", "/correct/1")) {
      Person.Answer there = hostile.get(record + rest);
      Person.Answer nowhere = hostile.get(NOWHERE + rest);
      assertThat(there.status()).as(rest).isEqualTo(404);
      assertThat(without(there.raw().body(), record))
          .as(rest)
          .isEqualTo(without(nowhere.raw().body(), record));
    }
  }

  @Test
  void nothingThatIsSentToARecordThatIsNotHisReachesIt() {
    String record = begun("Tazi-Sent");
    String before = read(record);

    for (String rest :
        List.of("/why", "/act/give-meal", "/act/end", "/correct/1", "/confirm/1", "/reject/1")) {
      Map<String, String> fields = meal();
      fields.put("reason", "curious");
      fields.put("-reason", "curious");
      int there = RegisterPagesTest.send(hostile, record + rest, fields).status();
      assertThat(there).as(rest).isEqualTo(rest.equals("/why") ? 302 : 404);
      assertThat(RegisterPagesTest.send(hostile, NOWHERE + rest, fields).status())
          .as(rest)
          .isEqualTo(there);
    }

    assertThat(entries(read(record))).isEqualTo(entries(before));
    assertThat(hostile.get(record).status()).as("opened by a reason").isEqualTo(404);
  }

  private static int entries(String page) {
    return page.split("garde-1", -1).length;
  }

  @Test
  void aHiddenUnitThatWasAlteredOpensNothingElsewhere() {
    Map<String, String> fields = custody("Tazi-Moved");
    fields.put("unit", "station-2");
    assertThat(RegisterPagesTest.send(officer, NEW, fields).status()).isEqualTo(403);
    fields.put("unit", "no-such-unit");
    assertThat(RegisterPagesTest.send(officer, NEW, fields).status()).isBetween(400, 422);

    assertThat(hostile.get("/registers/custody").raw().body()).doesNotContain("Tazi-Moved");
  }

  @Test
  void fieldsAndActsThatTheFormDidNotOfferAreNotTaken() {
    String record = begun("Tazi-Offered");

    Map<String, String> medical = meal();
    medical.put("f.medical-note", "diabetes-forged");
    RegisterPagesTest.send(officer, record + "/act/give-meal", medical);
    Map<String, String> doctors = new LinkedHashMap<>();
    doctors.put("-at", local(Instant.now()));
    doctors.put("f.fitness", "fit");
    doctors.put("f.medical-note", "diabetes-forged");
    Person.Answer act = RegisterPagesTest.send(officer, record + "/act/check-health", doctors);
    Person.Answer opening = RegisterPagesTest.send(officer, record + "/act/open", custody("Again"));

    assertThat(act.status()).isBetween(400, 422);
    assertThat(opening.status()).isBetween(400, 422);
    Person doctor = Person.signedIn("medecin-1");
    RegisterPagesTest.send(doctor, record + "/why", Map.of("reason", "visit"));
    assertThat(doctor.get(record).raw().body()).doesNotContain("diabetes-forged");
  }

  @Test
  void aFormThatWasSentForOneRecordActsOnNoOther() {
    String one = begun("Tazi-One");
    String other = begun("Tazi-Other");
    Map<String, String> sent = meal();
    sent.put("command", UUID.randomUUID().toString());

    RegisterPagesTest.send(officer, one + "/act/give-meal", sent);
    String after = read(other);
    RegisterPagesTest.send(officer, other + "/act/give-meal", sent);

    assertThat(entries(read(other))).isEqualTo(entries(after));
  }

  @Test
  void nobodyConfirmsHisOwnCorrectionByAnotherAddress() {
    String record = begun("Tazi-Corrected");
    Map<String, String> fields = custody("Tazi-Corrected");
    fields.put("f.surname", "Tazi-Altered");
    fields.put("-reason", "identity paper");
    RegisterPagesTest.send(officer, record + "/correct/1", fields);

    for (int entry = 0; entry < 4; entry++) {
      assertThat(RegisterPagesTest.send(officer, record + "/confirm/" + entry, Map.of()).status())
          .as("entry " + entry)
          .isBetween(400, 422);
    }
    assertThat(RegisterPagesTest.send(hostile, record + "/confirm/2", Map.of()).status())
        .isEqualTo(404);
    assertThat(read(record)).doesNotContain("entry 2 confirmed");
  }

  @Test
  void aPagesFormIsNotTakenWithoutTheTokenOfWhoeverSendsIt() {
    String record = begun("Tazi-Token");
    String body =
        "command=%s&f.meal=lunch&-at=%s".formatted(UUID.randomUUID(), local(Instant.now()));

    for (String token : new String[] {"", hostile.token(), "made-up"}) {
      Person.Answer answer =
          officer.send(
              record + "/act/give-meal",
              request -> {
                HttpRequest.Builder form =
                    request
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", "https://elsewhere.example")
                        .POST(BodyPublishers.ofString(body));
                return token.isEmpty() ? form : form.header("X-XSRF-TOKEN", token);
              });
      assertThat(answer.status()).isEqualTo(403);
    }
    assertThat(read(record)).doesNotContain("lunch");
  }

  @Test
  void aCopiedCookieOpensNoPageAfterTheSignOut() {
    String record = begun("Tazi-Cookie");
    Person leaving = Person.signedIn("garde-1");
    String cookie = "NAJDASESSION=" + leaving.cookie("NAJDASESSION");
    leaving.send(
        "/api/session", request -> request.header("X-XSRF-TOKEN", leaving.token()).DELETE());

    for (String page : List.of(record, record + "/sheet", "/registers/custody", "/account")) {
      Person.Answer replayed =
          Person.stranger().send(page, request -> request.header("Cookie", cookie).GET());
      assertThat(replayed.status()).as(page).isEqualTo(302);
      assertThat(replayed.raw().body()).doesNotContain("Tazi-Cookie");
    }
  }

  @Test
  void addressesThatClimbOrMixRegistersLeadNowhere() {
    String record = begun("Tazi-Mixed");
    String number = record.substring(record.lastIndexOf('/') + 1);

    for (String path :
        List.of(
            "/registers/complaints/" + number,
            "/registers/custody/" + number + "%00",
            "/registers/custody/..;/custody/" + number,
            "/registers/custody/" + number + "/act/no-such-act",
            "/registers/custody/" + number + "/correct/999",
            "/registers/custody/" + number + "'--",
            "/registers/no-such-register")) {
      Person.Answer answer = officer.get(path);
      assertThat(answer.status()).as(path).isBetween(400, 404);
      assertThat(answer.raw().body()).as(path).doesNotContain("Tazi-Mixed", "Exception", "org.");
    }
  }
}
