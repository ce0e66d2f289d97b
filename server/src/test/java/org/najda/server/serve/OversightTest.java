package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What those who watch over access see and decide, and what they leave behind by it. */
class OversightTest {
  private static final Pattern REVIEW = Pattern.compile("(/oversight/breaks/\\d+)\"");
  private static final String REASON = "urgent request of the court, officer on leave";

  private final Person officer = Person.signedIn("garde-1");
  private final Person inspector = Person.signedIn("inspecteur-1");
  private final Person protection = ProtectionOfficer.signedIn();

  private static String html(Person.Answer answer) {
    return answer.raw().body();
  }

  private static Person.Answer send(Person who, String path, Map<String, String> form) {
    return SecondFactorTest.send(who, path, form);
  }

  /** A custody that has just begun; its number. */
  private String custody(String surname) {
    return begun(
        officer,
        "custody",
        "station-1",
        "open",
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
            Instant.now().minus(20, ChronoUnit.MINUTES).toString()));
  }

  private static String begun(
      Person who, String register, String unit, String act, Map<String, String> values) {
    Person.Answer answer =
        who.post(
            "/api/registers/" + register + "/records",
            JsonMapper.shared()
                .writeValueAsString(
                    Map.of(
                        "id", UUID.randomUUID().toString(),
                        "act", act,
                        "unit", unit,
                        "at", Instant.now().minusSeconds(60).toString(),
                        "values", values)));
    assertThat(answer.status()).as(html(answer)).isEqualTo(200);
    return answer.body().path("record").asString();
  }

  private static void entered(
      Person who, String register, String record, String act, Map<String, String> values) {
    Person.Answer answer =
        who.post(
            "/api/registers/%s/records/%s/entries".formatted(register, record),
            JsonMapper.shared()
                .writeValueAsString(
                    Map.of(
                        "id",
                        UUID.randomUUID().toString(),
                        "act",
                        act,
                        "at",
                        Instant.now().minusSeconds(30).toString(),
                        "values",
                        values)));
    assertThat(answer.status()).as(html(answer)).isEqualTo(200);
  }

  private Person.Answer broken(Person who, String register, String record) {
    return send(
        who, "/break-glass", Map.of("register", register, "record", record, "reason", REASON));
  }

  private static Map<String, String> looks(String person, String reason) {
    String today = LocalDate.now(ZoneId.of("Africa/Casablanca")).toString();
    return new TreeMap<>(
        Map.of(
            "person", person,
            "register", "",
            "record", "",
            "from", today,
            "to", today,
            "reason", reason));
  }

  @Test
  void whoCouldNotOpensARecordNowAndThoseResponsibleReviewIt() {
    String record = custody("Zemmouri");
    String path = "/registers/custody/" + record;
    Person other = Person.signedIn("garde-2");
    assertThat(other.get(path).status()).isEqualTo(404);

    assertThat(broken(other, "custody", record).status()).isEqualTo(302);

    assertThat(html(other.get(path))).contains("Zemmouri").doesNotContain("End the custody");
    Map<String, String> end =
        Map.of("command", UUID.randomUUID().toString(), "-at", "2026-01-01T10:00");
    assertThat(send(other, path + "/act/end", end).status()).isEqualTo(422);
    assertThat(html(inspector.get("/registers"))).contains("/oversight/breaks");
    String list = html(Person.signedIn("chef-1").get("/oversight/breaks"));
    assertThat(list).contains(record, REASON, "to be reviewed before");
    assertThat(other.get("/oversight/breaks").raw().body()).doesNotContain(record);
    Matcher review = REVIEW.matcher(list.substring(list.indexOf(record)));
    assertThat(review.find()).isTrue();
    Map<String, String> word = Map.of("finding", "justified", "words", "the court had asked");
    assertThat(send(other, review.group(1), word).status()).isEqualTo(404);
    assertThat(send(inspector, review.group(1), word).status()).isEqualTo(302);
    assertThat(html(inspector.get("/oversight/breaks"))).contains("the court had asked");
  }

  @Test
  void anUnknownRecordAndOneAboutHimselfAreToldAlikeAndAShortReasonOpensNothing() {
    Person lead = Person.signedIn("inspecteur-2");
    String own =
        begun(
            lead,
            "inspectorate",
            "wilaya",
            "open-inquiry",
            Map.of(
                "opened-at", Instant.now().minusSeconds(90).toString(),
                "ground", "tip-off",
                "subject", "conduct",
                "lead", "inspecteur-2",
                "service", "station-1"));
    entered(lead, "inspectorate", own, "cover", Map.of("officer", "garde-1"));

    Person.Answer himself = broken(officer, "inspectorate", own);
    Person.Answer unknown = broken(officer, "inspectorate", "2019-999999");

    assertThat(himself.status()).isEqualTo(422);
    assertThat(html(himself))
        .contains("There is no record of this number")
        .containsOnlyOnce(own); // what he typed himself
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(html(unknown)).contains("There is no record of this number");
    assertThat(
            send(
                    officer,
                    "/break-glass",
                    Map.of("register", "inspectorate", "record", own, "reason", "because"))
                .status())
        .isEqualTo(422);
    assertThat(Person.signedIn("admin").get("/break-glass").status()).isEqualTo(403);
  }

  @Test
  void whoLookedAtWhatIsReadWithAReasonAndReadingItIsInTheLog() {
    String record = custody("Ouazzani");
    officer.get("/registers/custody/" + record);

    Person.Answer log = send(inspector, "/oversight/looks", looks("garde-1", "yearly audit"));
    Person.Answer after =
        send(protection, "/oversight/looks", looks("inspecteur-1", "audit of audits"));

    assertThat(html(log)).contains(record, "garde-1");
    assertThat(html(after)).contains("Log read", "yearly audit");
    assertThat(send(inspector, "/oversight/looks", looks("garde-1", " ")).status()).isEqualTo(400);
    assertThat(officer.get("/oversight/looks").status()).isEqualTo(403);
    assertThat(send(officer, "/oversight/looks", looks("", "curious")).status()).isEqualTo(403);
  }

  @Test
  void whoGuessesAPasswordIsSeenByWhatHeDidAndNotByWhatHeTyped() {
    String password =
        Person.signedIn("admin")
            .post("/api/accounts", "{\"login\":\"guessed.at\",\"name\":\"Guessed\"}")
            .body()
            .path("password")
            .asString();
    assertThat(Person.stranger().signIn("guessed.at", password).status()).isEqualTo(200);
    Person guessing = Person.strangerAt("127.0.0.9");
    for (int i = 0; i < 7; i++) {
      guessing.signIn("guessed.at", "Salma1987" + i);
    }

    String log = html(send(inspector, "/oversight/looks", looks("guessed.at", "audit")));

    assertThat(log)
        .contains("Signed in", "by password")
        .containsOnlyOnce("Wrong password")
        .containsOnlyOnce("Account locked for 15 minutes")
        .containsOnlyOnce("after 5 wrong passwords or codes")
        .contains("somebody, identity not proven")
        .doesNotContain("Salma1987");
  }

  @Test
  void allThatIsHeldOnOnePersonIsFoundAcrossRegistersByTheProtectionOfficerAlone() {
    String record = custody("Benjelloun");
    Map<String, String> asked = Map.of("text", "benjelloun", "reason", "he asked on 3 May");

    Person.Answer found = send(protection, "/oversight/person", asked);

    assertThat(html(found))
        .contains(record, "Benjelloun", "1 record", "held, not shown")
        .doesNotContain(">vol<");
    assertThat(html(send(protection, "/oversight/person", Map.of("text", "vol", "reason", "x"))))
        .contains("No record");
    assertThat(send(inspector, "/oversight/person", asked).status()).isEqualTo(403);
    String log = html(send(inspector, "/oversight/looks", looks("dpd-1", "audit")));
    assertThat(log).contains("Person searched for", "he asked on 3 May", record);
    assertThat(log.toLowerCase(java.util.Locale.ROOT)).doesNotContain("benjelloun");
  }

  @Test
  void aPersonIsFoundInAnySpellingByWholeNamesInEitherOrder() {
    String record = custody("أبو الهيجاء");

    for (String said :
        List.of("ابو الهيجا", "أَبُو الهَيجاء", "ابــو الهيجاء", "Test أبو الهيجاء")) {
      assertThat(html(person(said))).as(said).contains(record, "1 record");
    }
    for (String half : List.of("الهيجاء", "أبو", "أبو الهيجاء Omar")) {
      assertThat(html(person(half))).as(half).contains("No record");
    }
  }

  private Person.Answer person(String text) {
    return send(protection, "/oversight/person", Map.of("text", text, "reason", "he asked"));
  }

  @Test
  void aRoleIsConfirmedByAnotherAndOneThatIsWithdrawnEndsAtOnce() {
    Map<String, String> role =
        new TreeMap<>(
            Map.of(
                "person",
                "appui-2",
                "unit",
                "wilaya",
                "role",
                "fleet-officer",
                "from",
                "2018-01-01"));
    Person holder = Person.signedIn("appui-2");
    assertThat(html(holder.get("/registers"))).contains("/registers/fleet");

    assertThat(send(inspector, "/oversight/roles/confirm", role).status()).isEqualTo(302);
    assertThat(html(inspector.get("/oversight/roles")))
        .contains("fleet officer", " (inspecteur-1)");
    assertThat(send(holder, "/oversight/roles/confirm", role).status()).isEqualTo(403);
    Map<String, String> own =
        Map.of(
            "person", "inspecteur-1", "unit", "wilaya", "role", "inspector", "from", "2018-01-01");
    assertThat(send(inspector, "/oversight/roles/confirm", own).status()).isEqualTo(403);
    role.put("reason", "moved to the archive");
    assertThat(send(inspector, "/oversight/roles/withdraw", role).status()).isEqualTo(302);

    assertThat(html(holder.get("/registers"))).doesNotContain("/registers/fleet");
    assertThat(holder.get("/registers/fleet").status()).isEqualTo(404);
  }

  @Test
  void whatSomebodyMayDoInARoomIsKeptOrItsSupervisorIsAskedToTakeItAway() {
    Person signsIn = Person.signedIn("t.changing");
    String page = html(inspector.get("/oversight/members"));
    assertThat(page).contains("Tarik Changing (t.changing)", "Call-taker", "to be reviewed");
    Map<String, String> held =
        new TreeMap<>(Map.of("room", "changing", "person", "t.changing", "roles", "call-taker"));

    assertThat(send(inspector, "/oversight/members/keep", held).status()).isEqualTo(302);
    assertThat(send(signsIn, "/oversight/members/keep", held).status()).isEqualTo(403);
    assertThat(send(inspector, "/oversight/members/ask-away", held).status()).isEqualTo(400);
    held.put("reason", "left for another town");
    assertThat(send(inspector, "/oversight/members/ask-away", held).status()).isEqualTo(302);
    assertThat(html(inspector.get("/oversight/members")))
        .contains("asked to take away: left for another town", "inspecteur-1");
    assertThat(html(Person.signedIn("s.changing").get("/settings/changing/list/users")))
        .contains("inspecteur-1 asked on", "left for another town");
    held.put("roles", "supervisor");
    assertThat(send(inspector, "/oversight/members/ask-away", held).status()).isEqualTo(404);
    assertThat(signsIn.get("/oversight/members").status()).isEqualTo(403);
  }

  @Test
  void whatHasBeenKeptLongEnoughIsSeenBeforehandAndErasedByTheProtectionOfficerAlone() {
    String page = html(protection.get("/oversight/retention"));

    assertThat(page).contains("Custody register", "10 years", "to be confirmed by the data-prot");
    assertThat(officer.get("/oversight/retention").status()).isEqualTo(403);
    Map<String, String> why = Map.of("reason", "clean up");
    assertThat(send(inspector, "/oversight/retention", why).status()).isEqualTo(403);
    assertThat(send(protection, "/oversight/retention", Map.of("reason", " ")).status())
        .isEqualTo(400);
  }
}
