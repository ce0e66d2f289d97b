package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one thing says of another: a case of an incident, a custody of a case. */
class LinksTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Map<String, String> CASE =
      Map.of(
          "brigade", "urban-squad",
          "report-number", "1/2026",
          "iccs", "0502",
          "offence-code", "505",
          "offence", "vol",
          "reported-by", "call");
  private static final Map<String, String> CUSTODY =
      Map.of(
          "surname", "Test",
          "first-name", "Un",
          "sex", "male",
          "age-class", "adult",
          "basis", "flagrancy",
          "offence", "vol",
          "arrested-at", Instant.now().minusSeconds(600).toString());

  private final Person investigator = Person.signedIn("opj-1");

  private static Person.Answer begin(
      Person who, String register, String act, Map<String, String> values, String... more) {
    Map<String, String> all = new TreeMap<>(values);
    for (int i = 0; i < more.length; i += 2) {
      all.put(more[i], more[i + 1]);
    }
    return who.post(
        "/api/registers/" + register + "/records",
        JSON.writeValueAsString(
            Map.of(
                "id",
                UUID.randomUUID().toString(),
                "act",
                act,
                "unit",
                register.equals("complaints") ? "wilaya" : "station-1",
                "at",
                Instant.now().minusSeconds(60).toString(),
                "values",
                all)));
  }

  private static String record(Person.Answer answer) {
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    return answer.body().path("record").asString();
  }

  private static void refused(Person.Answer answer, String field) {
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("not-known");
    assertThat(answer.body().path("field").asString()).isEqualTo(field);
  }

  private JsonNode offers(Person who, String register, String field, String words) {
    return RegisterPagesTest.send(
            who, "/registers/" + register + "/offers", Map.of("field", field, "words", words))
        .body();
  }

  private static String page(Person who, String address) {
    return who.get(address).raw().body();
  }

  @Test
  void a_custody_belongs_to_a_case_and_each_shows_the_other() {
    String ofCase = record(begin(investigator, "cases", "record", CASE));
    String custody = record(begin(investigator, "custody", "open", CUSTODY, "case", ofCase));

    assertThat(page(investigator, "/registers/cases/" + ofCase))
        .contains("What refers to it", "/registers/custody/" + custody, "as “case”");
    Person officer = Person.signedIn("garde-1");
    assertThat(page(officer, "/registers/custody/" + custody))
        .contains("/registers/cases/" + ofCase);
  }

  @Test
  void what_is_not_there_and_what_is_not_for_him_is_refused_alike() {
    String ofCase = record(begin(investigator, "cases", "record", CASE));
    Person elsewhere = Person.signedIn("garde-2");
    Map<String, String> values = new TreeMap<>(CUSTODY);

    refused(begin(investigator, "custody", "open", values, "case", "1999-000001"), "case");
    refused(begin(investigator, "cases", "record", CASE, "officer", "nobody"), "officer");
    refused(begin(investigator, "cases", "record", CASE, "incident", "gueliz/999"), "incident");
    Person.Answer hidden = hold(elsewhere, values, ofCase);
    refused(hidden, "case");
    assertThat(hidden.body()).isEqualTo(hold(elsewhere, values, "1999-000001").body());
  }

  /** A custody in the second station, of a case. */
  private static Person.Answer hold(Person who, Map<String, String> values, String ofCase) {
    return who.post(
        "/api/registers/custody/records",
        JSON.writeValueAsString(
            Map.of(
                "id", UUID.randomUUID().toString(),
                "act", "open",
                "unit", "station-2",
                "at", Instant.now().minusSeconds(60).toString(),
                "values", with(values, "case", ofCase))));
  }

  private static Map<String, String> with(Map<String, String> values, String key, String value) {
    Map<String, String> all = new TreeMap<>(values);
    all.put(key, value);
    return all;
  }

  private long incident() {
    Person.Answer opened =
        Person.signedIn("s.idrissi")
            .command(
                "open-incident",
                "'nature':'robbery'," + "'place':{'lat':31.6352,'lon':-8.0101,'label':'Rue X'}");
    assertThat(opened.status()).as(opened.raw().body()).isEqualTo(200);
    return opened.body().path("incident").asLong();
  }

  @Test
  void an_incident_becomes_a_case_by_one_action_and_only_once() {
    String api = "/api/rooms/gueliz/incidents/" + incident() + "/records";
    String address = investigator.get(api).body().at("/beginnings/0/address").asString();
    String incident = address.substring(address.indexOf("from=") + 5);

    assertThat(page(investigator, address))
        .contains("value=\"" + incident + "\"", "Rue X")
        .containsPattern("value=\"call\"\\s+selected");
    String ofIncident = record(begin(investigator, "cases", "record", CASE, "incident", incident));

    assertThat(investigator.get(api).body().path("beginnings")).isEmpty();
    assertThat(investigator.get(api).body().at("/records/0/record").asString())
        .isEqualTo(ofIncident);
    assertThat(begin(investigator, "cases", "record", CASE, "incident", incident).code())
        .isEqualTo("already-begun");
    assertThat(investigator.get(address).raw().headers().firstValue("Location").orElseThrow())
        .endsWith("/registers/cases/" + ofIncident);
    assertThat(page(investigator, "/registers/cases/" + ofIncident))
        .contains("/rooms/" + incident.replace("/", "?incident="));
    assertThat(Person.signedIn("s.idrissi").get(api).body().path("records")).isEmpty();
  }

  @Test
  void a_complaint_leads_to_an_inquiry_and_that_to_a_file_before_the_council() {
    Person inspector = Person.signedIn("inspecteur-1");
    Person bureau = Person.signedIn("bureau-1");
    Map<String, String> complaint =
        Map.of(
            "kind", "complaint",
            "came-by", "post",
            "allegation", "insult",
            "account", "What he says",
            "received-at", Instant.now().minusSeconds(600).toString());
    String first = record(begin(bureau, "complaints", "receive", complaint));
    String page = opened(inspector, "/registers/complaints/" + first);
    String toInquiry = link(page, "/registers/inspectorate/new");

    String form = page(inspector, toInquiry);
    assertThat(form).contains("What he says", "value=\"" + first + "\"");
  }

  /** The page of a record, after it was said why. */
  private static String opened(Person who, String address) {
    RegisterPagesTest.send(who, address + "/why", Map.of("reason", "the inquiry"));
    return page(who, address);
  }

  private static String link(String page, String start) {
    int at = page.indexOf("href=\"" + start);
    assertThat(at).as(page).isPositive();
    return page.substring(at + 6, page.indexOf('"', at + 6)).replace("&amp;", "&");
  }

  @Test
  void half_a_word_offers_what_one_may_know_and_nothing_else() {
    String ofCase = record(begin(investigator, "cases", "record", CASE));
    Person elsewhere = Person.signedIn("garde-2");

    assertThat(offers(investigator, "cases", "officer", "garde").toString()).contains("garde-1");
    assertThat(offers(investigator, "custody", "case", ofCase).toString()).contains(ofCase);
    assertThat(offers(elsewhere, "custody", "case", ofCase)).isEmpty();
    assertThat(offers(investigator, "cases", "unit", "station-1").toString())
        .contains("station-1")
        .doesNotContain("station-2");
    assertThat(
            RegisterPagesTest.send(
                    Person.signedIn("f.alami"),
                    "/registers/cases/offers",
                    Map.of("field", "officer", "words", "garde"))
                .status())
        .isEqualTo(404);
  }
}
