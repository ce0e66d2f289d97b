package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.najda.server.store.DataDir;
import org.najda.server.store.Database;

/** A custody from its beginning to its end, on the pages of those who have to do with it. */
class RegisterPagesTest {
  private static final ZoneId CASABLANCA = ZoneId.of("Africa/Casablanca");
  private static final String NEW = "/registers/custody/new";

  private final Person officer = Person.signedIn("garde-1");

  private static String html(Person.Answer answer) {
    return answer.raw().body();
  }

  static String local(Instant at) {
    return LocalDateTime.ofInstant(at, CASABLANCA).truncatedTo(ChronoUnit.MINUTES).toString();
  }

  private static Instant ago(int minutes) {
    return Instant.now().minus(minutes, ChronoUnit.MINUTES);
  }

  static Person.Answer send(Person who, String path, Map<String, String> fields) {
    Map<String, String> all = new TreeMap<>(Map.of("command", UUID.randomUUID().toString()));
    all.putAll(fields);
    String body =
        all.entrySet().stream()
            .map(field ->
                URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8)
                    + "="
                    + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return who.send(
        path,
        request ->
            request
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-XSRF-TOKEN", who.token())
                .POST(BodyPublishers.ofString(body)));
  }

  private static Map<String, String> custody(String surname, Instant arrested) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("act", "open");
    fields.put("unit", "station-1");
    fields.put("-at", local(arrested));
    fields.put("f.surname", surname);
    fields.put("f.first-name", "Test");
    fields.put("f.sex", "male");
    fields.put("f.age-class", "adult");
    fields.put("f.basis", "flagrancy");
    fields.put("f.offence", "vol");
    fields.put("f.arrested-at", local(arrested));
    return fields;
  }

  /** The address of a custody that has just begun. */
  private String begun(String surname) {
    Person.Answer answer = send(officer, NEW, custody(surname, ago(30)));
    assertThat(answer.status()).as(html(answer)).isEqualTo(302);
    String address = answer.raw().headers().firstValue("Location").orElseThrow();
    return address.substring(address.indexOf("/registers/"));
  }

  @Test
  void an_officer_places_somebody_in_custody_and_the_clock_runs() {
    assertThat(html(officer.get("/registers")))
        .contains("Custody register")
        .contains("/guide/station-chief.en.html#board");
    assertThat(officer.get("/guide/station-chief.en.html").status()).isEqualTo(200);
    assertThat(html(officer.get("/rosters"))).contains("/guide/station-chief.en.html#roster");
    assertThat(html(officer.get(NEW + "?act=open&unit=station-1")))
        .contains("f.arrested-at")
        .contains("datetime-local");

    String address = begun("Alaoui");
    String page = html(officer.get(address));

    assertThat(page)
        .contains("Alaoui")
        .contains("end of the legal time")
        .contains(
            "47 h 2") // some twenty minutes: arrested half an hour ago, less what the test took
        .contains("to be confirmed by a lawyer")
        .contains("Extend the custody")
        .doesNotContain("Check the health");
    assertThat(html(officer.get("/registers/custody"))).contains(address);
  }

  @Test
  void what_is_wrong_stands_at_its_field_and_nothing_typed_is_lost() {
    Map<String, String> fields = custody("Bennani", ago(30));
    fields.put("f.basis", "minor-flagrancy");

    Person.Answer answer = send(officer, NEW, fields);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(html(answer)).contains("is kept on a basis for minors").contains("Bennani");
  }

  @Test
  void a_form_that_is_sent_twice_acts_once() {
    Map<String, String> fields = custody("Chraibi", ago(30));
    fields.put("command", UUID.randomUUID().toString());

    Person.Answer first = send(officer, NEW, fields);
    Person.Answer second = send(officer, NEW, fields);

    assertThat(second.raw().headers().firstValue("Location"))
        .isEqualTo(first.raw().headers().firstValue("Location"));
  }

  @Test
  void the_prosecutor_extends_in_writing_and_only_once() {
    String address = begun("Daoudi");
    Person prosecutor = Person.signedIn("procureur-1");
    Map<String, String> order = Map.of("f.in-writing", "true", "f.order-number", "7/2019");

    Person.Answer first = send(prosecutor, address + "/act/extend", with(order, ago(0)));
    Person.Answer second = send(prosecutor, address + "/act/extend", with(order, ago(0)));

    assertThat(first.status()).as(html(first)).isEqualTo(302);
    assertThat(second.status()).isEqualTo(422);
    assertThat(html(second)).contains("grants no more than");
    assertThat(html(prosecutor.get(address))).contains("71 h 2");
  }

  @Test
  void a_correction_counts_when_a_second_person_has_confirmed_it() {
    String address = begun("El Fassi");
    Map<String, String> fields = custody("El Fassi", ago(30));
    fields.put("f.surname", "El Fasi");
    fields.put("-reason", "identity paper");

    assertThat(send(officer, address + "/correct/1", fields).status()).isEqualTo(302);
    assertThat(send(officer, address + "/confirm/2", Map.of()).status()).isEqualTo(422);

    Person investigator = Person.signedIn("opj-1");
    send(investigator, address + "/why", Map.of("reason", "correction"));
    assertThat(send(investigator, address + "/confirm/2", Map.of()).status()).isEqualTo(302);
    assertThat(html(investigator.get(address))).contains("El Fasi").contains("entry 2 confirmed");
  }

  @Test
  void the_doctor_sees_medical_content_the_officer_only_whether_fit() {
    String address = begun("Filali");
    Person doctor = Person.signedIn("medecin-1");

    assertThat(html(doctor.get(address))).contains("Reason for opening").doesNotContain("Filali");
    assertThat(send(doctor, address + "/why", Map.of("reason", "visit")).status()).isEqualTo(302);
    Map<String, String> finding =
        with(Map.of("f.fitness", "fit-with-care", "f.medical-note", "diabetes"), ago(0));
    assertThat(send(doctor, address + "/act/check-health", finding).status()).isEqualTo(302);

    assertThat(html(doctor.get(address))).contains("diabetes");
    assertThat(html(officer.get(address)))
        .contains("fit with care")
        .contains("1 value is not shown")
        .doesNotContain("diabetes");
  }

  @Test
  void who_opened_a_record_is_not_asked_why_he_looks_and_is_named_to_those_who_are() {
    Person investigator = Person.signedIn("opj-1");
    Person.Answer answer = send(investigator, NEW, custody("Gharbi", ago(30)));
    assertThat(answer.status()).as(html(answer)).isEqualTo(302);
    String location = answer.raw().headers().firstValue("Location").orElseThrow();
    String address = location.substring(location.indexOf("/registers/"));

    assertThat(html(investigator.get(address))).contains("Gharbi").contains("Omar Opj (opj-1)");
    Person chief = Person.signedIn("chef-1");
    assertThat(html(chief.get(address))).contains("Reason for opening").doesNotContain("Gharbi");
    send(chief, address + "/why", Map.of("reason", "daily check"));
    assertThat(html(chief.get(address))).contains("Gharbi").contains("Omar Opj (opj-1)");
    String another = begun("Gharnati");
    assertThat(html(investigator.get(another))).contains("Reason for opening");
    assertThat(html(investigator.get("/registers/custody/board")))
        .contains("Gharbi Test", "name withheld")
        .doesNotContain("Gharnati");
  }

  @Test
  void a_list_completes_what_it_is_narrowed_by_and_an_empty_board_goes_by_its_readers_clock() {
    assertThat(html(Person.signedIn("opj-1").get("/registers/cases")))
        .contains("data-offers=\"/registers/cases/offers\"")
        .contains("data-offers=\"f.officer\"");
    assertThat(Person.signedIn("garde-2").get("/registers/custody/board").status()).isEqualTo(200);
  }

  @Test
  void a_form_stays_the_same_in_another_language_also_when_it_was_refused() {
    String form = NEW + "?act=open&unit=station-1";
    assertThat(html(officer.get(form)))
        .contains(NEW + "?act=open&amp;unit=station-1&amp;language=fr");
    assertThat(officer.get(form + "&language=en").raw().headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith(form));
    Map<String, String> fields = custody("Idrissi", ago(30));
    fields.put("f.basis", "minor-flagrancy");
    assertThat(html(send(officer, NEW, fields)))
        .contains(NEW + "?act=open&amp;unit=station-1&amp;language=fr");
  }

  @Test
  void nobody_else_is_told_that_there_is_such_a_record() {
    String address = begun("Guessous");

    for (Person other : new Person[] {Person.signedIn("garde-2"), Person.signedIn("admin")}) {
      assertThat(other.get(address).status()).isEqualTo(404);
      assertThat(send(other, address + "/act/end", Map.of()).status()).isEqualTo(404);
      assertThat(html(other.get("/registers/custody"))).doesNotContain(address);
    }
    assertThat(Person.stranger().get(address).raw().headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).doesNotContain("registers"));
    Map<String, String> elsewhere = custody("Hajji", ago(30));
    elsewhere.put("unit", "station-2");
    assertThat(send(officer, NEW, elsewhere).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/registers",
        "/rosters",
        "/rosters/station-1",
        "/figures",
        "/review",
        "/review/months"
      })
  void a_stranger_is_led_to_the_sign_in(String address) {
    Person.Answer answer = Person.stranger().get(address);

    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.raw().headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).doesNotContain(address));
  }

  @Test
  void who_may_takes_a_register_away_as_a_file_and_says_why() {
    begun("=Kettani");
    Person prosecutor = Person.signedIn("procureur-1");

    Person.Answer file = send(prosecutor, "/registers/custody/export", Map.of("reason", "audit"));

    assertThat(file.status()).as(html(file)).isEqualTo(200);
    assertThat(html(file)).startsWith("record,unit,state,surname").contains(",'=Kettani,Test,");
    assertThat(send(prosecutor, "/registers/custody/export", Map.of("reason", " ")).status())
        .isEqualTo(403);
    assertThat(send(officer, "/registers/custody/export", Map.of("reason", "mine")).status())
        .isEqualTo(403);
  }

  @Test
  void the_tables_themselves_show_nothing_to_nobody() throws SQLException {
    begun("Idrissi");
    DataDir data = DataDir.open(Served.data().resolve("data"));
    try (Database beside = Database.beside(data);
        Connection connection = beside.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      assertThat(count(statement, "register_record")).isZero();
      assertThat(count(statement, "register_entry")).isZero();
      statement.execute("SELECT set_config('najda.person', 'garde-2', false)");
      assertThat(count(statement, "register_record WHERE unit = 'station-1'")).isZero();
      statement.execute("SELECT set_config('najda.person', 'garde-1', false)");
      assertThat(count(statement, "register_record")).isPositive();
      assertThat(count(statement, "register_entry")).isPositive();
    }
  }

  private static int count(Statement statement, String table) throws SQLException {
    try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  @Test
  void an_end_closes_the_record_and_stops_its_clock() {
    String address = begun("Jettou");
    Map<String, String> end = with(Map.of("f.outcome", "presented", "f.signed", "signed"), ago(0));

    assertThat(send(officer, address + "/act/end", end).status()).isEqualTo(302);

    assertThat(html(officer.get(address)))
        .doesNotContain("end of the legal time")
        .contains("ended");
    assertThat(html(officer.get("/registers/custody"))).doesNotContain(address);
    assertThat(html(officer.get("/registers/custody?closed=true"))).contains(address);
  }

  private static Map<String, String> with(Map<String, String> fields, Instant at) {
    Map<String, String> all = new TreeMap<>(fields);
    all.put("-at", local(at));
    return all;
  }

  @Test
  void a_second_custody_for_the_same_person_and_facts_is_asked_about_wherever_the_first_is() {
    begun("Lahlou");
    Person elsewhere = Person.signedIn("garde-2");
    Map<String, String> fields = custody("  LAHLOU ", ago(20));
    fields.put("unit", "station-2");

    Person.Answer asked = send(elsewhere, NEW, fields);
    assertThat(asked.status()).isEqualTo(200);
    assertThat(html(asked))
        .contains("There is already a custody for the same person and facts: First station");

    fields.put("again", "true");
    assertThat(send(elsewhere, NEW, fields).status()).isEqualTo(302);
    fields.put("f.offence", "faux");
    fields.remove("again");
    assertThat(send(elsewhere, NEW, fields).status()).as("other facts").isEqualTo(302);
  }

  @Test
  void the_board_shows_who_is_held_and_each_sheet_that_is_shown_is_a_look_at_its_records() {
    String address = begun("Marrakchi");
    String record = address.substring(address.lastIndexOf('/') + 1);

    assertThat(html(officer.get("/registers/custody/board")))
        .contains("Marrakchi Test")
        .contains("First station")
        .contains("time is short");
    assertThat(html(officer.get("/registers/custody/handover")))
        .contains("Marrakchi Test")
        .contains("Place in custody")
        .contains("Signature of who takes over")
        .containsOnlyOnce("Made at");
    assertThat(html(officer.get("/registers/custody/day"))).contains("Marrakchi Test");
    assertThat(html(officer.get("/registers/custody/day?day=2019-05-04")))
        .doesNotContain("Marrakchi");
    assertThat(html(officer.get(address + "/sheet")))
        .contains("Marrakchi")
        .contains("Signature of the person");
    assertThat(html(Person.signedIn("garde-2").get("/registers/custody/board")))
        .doesNotContain(record);
  }

  @Test
  void who_has_to_say_why_he_looks_sees_names_on_the_board_only_when_he_has() {
    begun("Naciri");
    Person chief = Person.signedIn("chef-1");

    assertThat(html(chief.get("/registers/custody/board")))
        .doesNotContain("Naciri")
        .contains("name withheld");
    assertThat(
            html(send(chief, "/registers/custody/board", Map.of("reason", "round of the cells"))))
        .contains("Naciri Test");
  }
}
