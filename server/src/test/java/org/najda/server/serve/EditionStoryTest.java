package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
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
}
