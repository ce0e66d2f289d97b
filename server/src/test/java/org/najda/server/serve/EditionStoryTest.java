package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.najda.server.cli.CommandLineRun;
import org.najda.server.store.DataDir;
import org.najda.server.store.OwnerConnection;
import tools.jackson.databind.json.JsonMapper;

/** An edition of the annual review from its beginning to its revision, by pages alone. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EditionStoryTest {
  private static final ZoneId CASABLANCA = ZoneId.of("Africa/Casablanca");
  private static final Pattern SEEN = Pattern.compile("data-seen=\"(\\d+)\"");
  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

  @TempDir static Path folder;
  private static Apart apart;
  private static final Map<String, Person> PEOPLE = new HashMap<>();
  private static String day;
  private static String first;
  private static String locked;

  @BeforeAll
  static void a_service_with_an_institution() {
    apart = Apart.start(folder.resolve("data"), Map.of());
    day = LocalDate.ofInstant(apart.now(), CASABLANCA).toString();
    first = "/review/" + day.substring(0, 4) + "/0";
  }

  @AfterAll
  static void close() {
    apart.close();
  }

  private static Person person(String login) {
    return PEOPLE.computeIfAbsent(login, who -> apart.signedIn(who, password(who)));
  }

  /** As it was given to whoever brought in the directory. */
  private static String password(String login) {
    try {
      return Files.readAllLines(folder.resolve("data").resolve("new-passwords.csv")).stream()
          .map(row -> row.split(","))
          .filter(row -> row[0].equals(login))
          .findFirst()
          .orElseThrow()[1];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Person author() {
    return person("statistique-1");
  }

  private static String page(Person who, String address) {
    Person.Answer answer = who.get(address);
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    return answer.raw().body();
  }

  private static Person.Answer send(Person who, String address, String act, String... fields) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("seen", found(SEEN, page(author(), address), "0"));
    form.put("request", UUID.randomUUID().toString());
    for (int n = 0; n < fields.length; n += 2) {
      form.put(fields[n], fields[n + 1]);
    }
    return SecondFactorTest.send(who, address + "/" + act, form);
  }

  private static String found(Pattern what, String page, String otherwise) {
    Matcher matcher = what.matcher(page);
    return matcher.find() ? matcher.group(1) : otherwise;
  }

  private static void done(Person.Answer answer) {
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(302);
  }

  private static void refused(Person.Answer answer, String sentence) {
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(422);
    assertThat(answer.raw().body()).contains(sentence);
  }

  private static void compute(String address) throws InterruptedException {
    done(send(author(), address, "compute", "asOf", day));
    await(address);
  }

  private static void await(String address) throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (author().get(address + "/progress").status() == 200) {
      assertThat(System.nanoTime()).as("computing takes too long").isLessThan(until);
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private static Person.Answer approve(String login, String address) {
    Person who = person(login);
    String version = found(VERSION, page(who, address), "2");
    return send(who, address, "approve", "version", version);
  }

  private static void openCase(String number) {
    Map<String, ?> values =
        Map.of(
            "brigade", "judicial-police",
            "report-number", number,
            "iccs", "0501",
            "offence-code", "505",
            "offence", "vol",
            "reported-by", "complaint");
    Person.Answer answer =
        person("opj-1")
            .post(
                "/api/registers/cases/records",
                JsonMapper.shared()
                    .writeValueAsString(
                        Map.of(
                            "id",
                            UUID.randomUUID().toString(),
                            "act",
                            "record",
                            "unit",
                            "station-1",
                            "at",
                            apart.now().minusSeconds(60).toString(),
                            "values",
                            values)));
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
  }

  @Test
  @Order(1)
  void a_statistician_begins_it_and_nobody_else() {
    openCase("PV-1");
    openCase("PV-2");

    Map<String, String> form = new LinkedHashMap<>();
    form.put("year", day.substring(0, 4));
    form.put("request", UUID.randomUUID().toString());
    refused(
        SecondFactorTest.send(person("garde-1"), "/review/begin", form),
        "You do not prepare editions.");
    done(SecondFactorTest.send(author(), "/review/begin", form));
    done(SecondFactorTest.send(author(), "/review/begin", form));

    assertThat(page(person("garde-1"), "/review"))
        .contains("first edition", "Draft in preparation", "Amal Statistique")
        .doesNotContain("Begin an edition");
    assertThat(page(author(), first)).contains("have not been computed yet");
    form.put("request", UUID.randomUUID().toString());
    refused(
        SecondFactorTest.send(author(), "/review/begin", form),
        "An edition of this year is open already.");
  }

  @Test
  @Order(2)
  void figures_are_said_with_their_source_and_computed_beside_the_requests() throws Exception {
    Person author = author();
    refused(
        send(author, first, "declare", "figure", "no_such", "value", "1", "words", "x"),
        "There is no indicator of this id: no_such.");
    refused(
        send(author, first, "declare", "figure", "dogs", "value", "many", "words", "x"),
        "What was typed is no number.");
    refused(
        send(author, first, "declare", "figure", "dogs", "value", "80", "words", " "),
        "The reason or source is missing");
    refused(
        send(author, first, "declare", "figure", "clearance_rate", "value", "80", "words", "x"),
        "This figure is worked out from others");
    done(send(author, first, "declare", "figure", "dogs", "value", "٨٠", "words", "kennel list"));
    for (String[] said :
        new String[][] {
          {"dismissals", "180"}, {"dismissals_abandonment", "113"}, {"dismissals_council", "66"}
        }) {
      done(send(author, first, "declare", "figure", said[0], "value", said[1], "words", "council"));
    }
    refused(approve("chef-1", first), "The figures of this edition have not been computed.");

    compute(first);

    assertThat(page(author, first))
        .contains("kennel list", "Version 1.", "don’t make the total", "One objection")
        .contains(first + "/files/en.html#dismissals");
    refused(approve("chef-1", first), "One objection keeps it from being approved");
  }

  @Test
  @Order(3)
  void what_is_mended_is_computed_again_before_anybody_answers_for_it() throws Exception {
    done(
        send(
            author(),
            first,
            "declare",
            "figure",
            "dismissals",
            "value",
            "179",
            "words",
            "council"));
    refused(approve("chef-1", first), "Something was said since it was computed last.");
    compute(first);

    assertThat(page(author(), first)).contains("Version 2.").doesNotContain("One objection");
  }

  @Test
  @Order(4)
  void it_climbs_step_by_step_each_by_another_person() {
    refused(approve("statistique-1", first), "Nobody approves what he prepared.");
    refused(approve("publication-1", first), "This step is not yours: unit.");
    done(approve("chef-1", first));
    refused(
        send(author(), first, "declare", "figure", "dogs", "value", "81", "words", "more"),
        "Nothing changes while it is being approved.");
    refused(approve("chef-1", first), "Nobody approves two steps.");

    done(send(person("chef-1"), first, "withdraw"));
    refused(send(person("chef-1"), first, "withdraw"), "There is no approval of yours");
    done(approve("chef-1", first));
    refused(
        send(person("direction-1"), first, "send-back", "words", ""), "The reason or source is");
    done(send(person("direction-1"), first, "send-back", "words", "who counted the dogs?"));
    assertThat(page(author(), first)).contains("Draft in preparation", "who counted the dogs?");

    done(approve("chef-1", first));
    done(approve("direction-1", first));
    refused(send(person("chef-1"), first, "withdraw"), "There is no approval of yours");
    refused(approve("statistique-1", first), "Nobody approves what he prepared.");
    done(approve("statistique-2", first));
  }

  @Test
  @Order(5)
  void an_old_page_or_a_second_press_does_nothing() {
    String version = found(VERSION, page(person("publication-1"), first), "");
    Map<String, String> form = new LinkedHashMap<>();
    form.put("seen", "3");
    form.put("request", UUID.randomUUID().toString());
    form.put("version", version);
    refused(
        SecondFactorTest.send(person("publication-1"), first + "/approve", form),
        "Somebody was faster");
    form.put("seen", found(SEEN, page(person("publication-1"), first), "0"));
    form.put("version", "1");
    refused(
        SecondFactorTest.send(person("publication-1"), first + "/approve", form),
        "Something was said since it was computed last.");

    form.put("version", "");
    assertThat(SecondFactorTest.send(person("publication-1"), first + "/approve", form).status())
        .isEqualTo(400);

    form.put("version", version);
    done(SecondFactorTest.send(person("publication-1"), first + "/approve", form));
    done(SecondFactorTest.send(person("publication-1"), first + "/approve", form));

    locked = page(author(), first + "/files/en.html");
    assertThat(page(author(), first)).contains("Locked and released");
    refused(
        send(author(), first, "declare", "figure", "dogs", "value", "81", "words", "more"),
        "This edition is locked");
    refused(approve("publication-1", first), "This edition is locked");
  }

  @Test
  @Order(6)
  void what_is_entered_later_leaves_it_as_it_was_locked_and_it_can_be_made_again()
      throws Exception {
    apart.pass(Duration.ofDays(1));
    PEOPLE.clear();
    openCase("PV-3");
    assertThat(person("garde-1").get(first + "/compare").status()).isEqualTo(405);
    assertThat(send(person("garde-1"), first, "compare").status()).isEqualTo(403);

    done(send(person("chef-1"), first, "compare"));
    await(first);

    assertThat(page(person("chef-1"), first)).contains("byte for byte");
    assertThat(page(author(), first + "/files/en.html")).isEqualTo(locked);
  }

  @Test
  @Order(7)
  void the_command_line_writes_it_byte_for_byte_as_it_is_downloaded() throws Exception {
    String name = day.substring(0, 4) + "-0";
    CommandLineRun run = edition(name, "kept");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).contains(name + ", version 2: locked");

    try (Stream<Path> written = Files.list(folder.resolve("kept"))) {
      List<Path> files = written.toList();
      assertThat(files).hasSize(9);
      for (Path file : files) {
        assertThat(Files.readString(file))
            .isEqualTo(page(author(), first + "/files/" + file.getFileName()));
      }
    }
    assertThat(edition("1999-0", "none").err())
        .contains("nobody has begun 1999-0; there are: " + name);
    CommandLineRun unnamed = edition("spring", "none");
    assertThat(unnamed.code()).isEqualTo(3);
    assertThat(unnamed.err()).contains("'spring' names no edition");
    assertThat(folder.resolve("none")).doesNotExist();
  }

  private static CommandLineRun edition(String name, String out) {
    return CommandLineRun.of(
        "review",
        "--edition",
        name,
        "--data",
        folder.resolve("data"),
        "--out",
        folder.resolve(out));
  }

  @Test
  @Order(8)
  void the_database_lets_nobody_change_it_not_even_its_owner() throws SQLException {
    String year = day.substring(0, 4);
    String all = " WHERE year = " + year;
    try (Connection owner = OwnerConnection.open(DataDir.open(folder.resolve("data")));
        Statement statement = owner.createStatement()) {
      for (String change :
          List.of(
              "UPDATE edition_figure SET value = 1" + all,
              "UPDATE edition_file SET content = ''" + all,
              "DELETE FROM edition_act" + all,
              "UPDATE edition_version SET objections = 0" + all,
              "TRUNCATE edition_objection")) {
        assertThatThrownBy(() -> statement.execute(change))
            .as(change)
            .hasMessageContaining("editions are only added to");
      }
      String act =
          "INSERT INTO edition_act (year, number, sequence, at, person, act, request, step, unit,"
              + " version) VALUES ("
              + year
              + ", %s)";
      assertThatThrownBy(() ->
              statement.execute(
                  act.formatted("0, 17, now(), 'x', 'embargoed', 'r1', null, null, null")))
          .hasMessageContaining("is locked");
      assertThatThrownBy(() ->
              statement.execute(
                  "INSERT INTO edition_figure VALUES ("
                      + year
                      + ", 0, 2, 999, 'x', 1, 'counted', 'ok')"))
          .hasMessageContaining("is whole");
    }
  }

  @Test
  @Order(9)
  void a_revised_edition_says_what_changed_and_why_beside_the_old_one() throws Exception {
    String revised = first.substring(0, first.length() - 1) + "1";
    day = LocalDate.ofInstant(apart.now(), CASABLANCA).toString();
    Map<String, String> form = new LinkedHashMap<>();
    form.put("year", first.split("/")[2]);
    form.put("request", UUID.randomUUID().toString());
    done(SecondFactorTest.send(author(), "/review/begin", form));
    assertThat(page(author(), revised)).contains("revised edition 1", "kennel list");

    compute(revised);
    assertThat(page(author(), revised))
        .contains("It changed since it was published, and no note says why: it was 2, it is 3.");
    refused(approve("chef-1", revised), "2 objections keep it from being approved");
    done(send(author(), revised, "note", "figure", "cases_recorded", "words", "a late <report>"));
    done(send(author(), revised, "note", "figure", "entries_made", "words", "that of the report"));
    LocalDateTime until =
        LocalDateTime.ofInstant(apart.now(), CASABLANCA)
            .plusHours(2)
            .truncatedTo(ChronoUnit.MINUTES);
    refused(
        send(author(), revised, "embargo", "until", until.minusDays(1).toString()),
        "The embargo’s end is not in the future.");
    done(send(author(), revised, "embargo", "until", until.toString()));
    compute(revised);
    for (String login : List.of("chef-1", "direction-1", "statistique-2", "publication-1")) {
      done(approve(login, revised));
    }

    String file = "/editions" + revised.substring("/review".length()) + "/en.html";
    assertThat(apart.stranger().get(file).status()).as("under embargo").isEqualTo(404);
    assertThat(apart.stranger().get(revised + "/files/en.html").status()).isEqualTo(302);
    assertThat(page(person("garde-1"), revised)).contains("for those within only");
    apart.pass(Duration.ofHours(3));
    assertThat(page(apart.stranger(), file))
        .contains("Under embargo until " + until.toString().replace('T', ' '))
        .contains("What has changed since the edition before", "a late &lt;report&gt;");
    assertThat(page(apart.stranger(), file.replace("/1/", "/0/"))).isEqualTo(locked);
    assertThat(page(apart.stranger(), "/editions")).contains("revised edition 1", "first edition");
    assertThat(apart.stranger().get("/editions/1999/0/en.html").status()).isEqualTo(404);
    Person.Answer zip = apart.stranger().get(file.replace("en.html", "edition.zip"));
    assertThat(zip.raw().headers().firstValue("Content-Type")).contains("application/zip");
  }

  @Test
  @Order(10)
  void a_next_years_edition_offers_what_was_said_in_the_last_one_as_drafts() {
    apart.pass(Duration.ofDays(60));
    PEOPLE.clear();
    String year = "" + (Integer.parseInt(first.split("/")[2]) + 1);
    Person.Answer begun = api(author(), "", "'year':" + year);
    assertThat(begun.status()).as(begun.raw().body()).isEqualTo(200);

    assertThat(page(author(), "/review/" + year + "/0"))
        .contains("look at each before you declare it", "kennel list")
        .contains("Nobody has declared a figure in this edition.");
    String acts = "/" + year + "/0/acts";
    String approval = "'act':'approve','version':1,'seen':1";
    assertThat(api(author(), acts, approval).code()).isEqualTo("edition-not-computed");
    assertThat(api(person("garde-1"), acts, "'act':'embargo','seen':1").code())
        .isEqualTo("edition-not-author");
    assertThat(api(author(), acts, "'act':'embargo','seen':0").code()).isEqualTo("edition-changed");
    assertThat(api(author(), acts, "'act':'compute','seen':1,'asOf':'2099-01-01'").code())
        .isEqualTo("edition-too-early");
    assertThat(api(author(), acts, "'act':'destroy','seen':1").status()).isEqualTo(400);
    assertThat(api(author(), "/" + year + "/7/acts", approval).status()).isEqualTo(404);
    assertThat(apart.administrator().get("/api/reviews").status()).isEqualTo(403);
    assertThat(author().get("/api/reviews").body().get(0).path("next").asString())
        .isEqualTo("unit");
  }

  @Test
  @Order(11)
  void the_report_of_a_month_is_made_at_a_page_for_those_who_may_read_it() throws Exception {
    LocalDate today = LocalDate.ofInstant(apart.now(), CASABLANCA);
    String made = "/review/months/%s/%s/internal".formatted(YearMonth.from(today), today);
    assertThat(page(author(), "/review/months")).contains("Inside only: all numbers");
    assertThat(page(person("garde-1"), "/review/months")).doesNotContain("Inside only");
    assertThat(author().get(made).status()).as("nobody asked for it yet").isEqualTo(404);
    assertThat(report("garde-1", today, "internal").status()).isEqualTo(403);
    refused(report("garde-1", today.plusMonths(1), "public"), "choose a month that has begun");
    assertThat(apart.stranger().get("/review/months").status()).isEqualTo(302);

    done(report("statistique-1", today, "internal"));
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!page(author(), made).contains("report.zip")) {
      assertThat(System.nanoTime()).as("the report takes too long").isLessThan(until);
      TimeUnit.MILLISECONDS.sleep(50);
    }

    assertThat(page(author(), made + "/files/en.html")).contains("Monthly report", "small numbers");
    assertThat(page(author(), made + "/files/months.csv")).startsWith("id,month,value,known,");
    assertThat(person("garde-1").get(made + "/files/en.html").status()).isEqualTo(403);
    assertThat(author().get(made + "/files/no.html").status()).isEqualTo(404);
  }

  private static Person.Answer report(String login, LocalDate month, String readers) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("month", YearMonth.from(month).toString());
    form.put("asOf", LocalDate.ofInstant(apart.now(), CASABLANCA).toString());
    form.put("readers", readers);
    return SecondFactorTest.send(person(login), "/review/months", form);
  }

  private static Person.Answer api(Person who, String rest, String fields) {
    String body = "{'id':'%s',%s}".formatted(UUID.randomUUID(), fields).replace('\'', '"');
    return who.post("/api/reviews" + rest, body);
  }
}
