package org.najda.server.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.najda.registers.definition.Label;
import org.najda.registers.definition.Register;
import org.najda.registers.directory.Directory;
import org.najda.registers.directory.OrgUnit;
import org.najda.registers.directory.Posting;
import org.najda.registers.keeping.Request;
import org.najda.registers.roster.Duty;
import org.najda.server.definition.Declared;
import org.najda.server.directory.Directories;
import org.najda.server.directory.Staff;
import org.najda.server.problem.ProblemException;
import org.najda.server.roster.Rosters;
import org.najda.server.store.DataDir;
import org.najda.server.store.Database;
import org.najda.server.store.ReadyData;
import org.najda.server.tally.Counts;
import org.najda.server.tally.Overruns;

/** Legal times are watched whether anybody looks or not, and after a restart too. */
class DeadlinesTest {
  private static final Instant ARRESTED = Instant.parse("2019-05-04T20:00:00Z");
  private static final String OFFICER = "g1";
  private static final Label LABEL = new Label("أ", "a", "a");

  @TempDir static Path folder;
  private static Database store;
  private static Rosters rosters;

  private Instant now = ARRESTED;
  private Registrar registrar = registrar();

  @BeforeAll
  static void open() {
    store = Database.embedded(DataDir.open(ReadyData.at(folder.resolve("data"))));
    rosters = new Rosters(store.dataSource());
    LocalDate from = LocalDate.parse("2000-01-01");
    List<String> stations = List.of("s1", "s2", "s3");
    List<OrgUnit> units =
        stations.stream()
            .map(key -> new OrgUnit(key, null, LABEL, "station", null, from, null))
            .toList();
    List<Posting> postings =
        stations.stream()
            .map(key -> new Posting(OFFICER, key, "custody-officer", from, null))
            .toList();
    new Directories(store.dataSource())
        .replace(Directory.of(units, postings), postings, List.of(new Staff(OFFICER, "G", "g")));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private Registrar registrar() {
    InstantSource clock = () -> now;
    return new Registrar(
        Declared.shipped(), new Directories(store.dataSource()), store.dataSource(), clock);
  }

  private Deadlines deadlines() {
    return new Deadlines(registrar, rosters);
  }

  private Register custody() {
    return registrar.register(OFFICER, "custody");
  }

  private String held() {
    return held("s1");
  }

  private String held(String station) {
    Request.Do open =
        new Request.Do(
            "open",
            ARRESTED,
            Map.of(
                "surname", "Test",
                "first-name", "Un",
                "sex", "male",
                "age-class", "adult",
                "basis", "flagrancy",
                "offence", "vol",
                "arrested-at", ARRESTED.toString()));
    return entered(registrar.begin(OFFICER, custody(), station, open, id()));
  }

  private void enter(String record, String act, Map<String, String> values) {
    entered(registrar.enter(OFFICER, custody(), record, new Request.Do(act, now, values), id()));
  }

  private static String entered(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Entered.class);
    return ((Outcome.Entered) outcome).record();
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }

  private void at(Duration after) {
    now = ARRESTED.plus(after);
    deadlines().look();
  }

  private List<String> warnings(String record) {
    return deadlines().listUnanswered(OFFICER, custody()).stream()
        .filter(given -> given.record().equals(record))
        .map(given -> given.deadline() + " " + given.warning() + (given.hasRisen() ? " risen" : ""))
        .toList();
  }

  @Test
  void the_review_counts_who_was_held_when_the_legal_time_was_over_whether_somebody_watched() {
    long before = ranOver();
    String over = held();
    String inTime = held();
    String extended = held();
    now = ARRESTED.plus(Duration.ofHours(40));
    enter(inTime, "end", Map.of("outcome", "released", "signed", "signed"));
    enter(extended, "extend", Map.of("in-writing", "true", "order-number", "7"));
    now = ARRESTED.plus(Duration.ofHours(49));
    enter(over, "end", Map.of("outcome", "released", "signed", "signed"));
    now = ARRESTED.plus(Duration.ofHours(60));
    enter(extended, "end", Map.of("outcome", "presented", "signed", "signed"));

    assertThat(ranOver()).isEqualTo(before + 1);
  }

  private static long ranOver() {
    Counts counts = new Counts(store.dataSource());
    Counts.Within year =
        new Counts.Within(
            LocalDate.parse("2019-01-01"),
            LocalDate.parse("2020-01-01"),
            ZoneId.of("Africa/Casablanca"),
            Instant.parse("2019-12-31T00:00:00Z"));
    return counts.atOnce(() ->
        counts
            .find(
                new Overruns.Rule(
                    "custody",
                    Declared.shipped()
                        .getRegister("custody")
                        .findDeadline("custody-end")
                        .orElseThrow(),
                    Declared.shipped().law(),
                    new Directories(store.dataSource()).load()::zoneOf),
                year)
            .map(tally -> tally.whole().longValueExact())
            .orElse(0L));
  }

  @Test
  void it_is_told_at_three_quarters_two_hours_half_an_hour_and_at_the_end() {
    String record = held();
    enter(record, "tell-rights", Map.of("rights", "done"));

    at(Duration.ofHours(35));
    assertThat(warnings(record)).isEmpty();
    at(Duration.ofHours(36));
    assertThat(warnings(record)).containsExactly("custody-end gone-75");
    deadlines().answer(OFFICER, custody(), record, "custody-end", "");
    assertThat(warnings(record)).isEmpty();
    at(Duration.ofHours(46));
    assertThat(warnings(record)).containsExactly("custody-end before-PT2H");
    at(Duration.ofHours(47).plusMinutes(30));
    at(Duration.ofHours(48));
    assertThat(warnings(record))
        .containsExactlyInAnyOrder(
            "custody-end before-PT2H risen",
            "custody-end before-PT30M risen",
            "custody-end before-PT0S");
  }

  @Test
  void one_that_nobody_answers_rises_after_a_quarter_of_an_hour() {
    String record = held();

    at(Duration.ofHours(2));
    assertThat(warnings(record))
        .containsExactlyInAnyOrder("rights-told before-PT30M", "rights-told before-PT0S");
    at(Duration.ofHours(2).plusMinutes(14));
    assertThat(warnings(record)).noneMatch(warning -> warning.endsWith("risen"));
    at(Duration.ofHours(2).plusMinutes(15));
    assertThat(warnings(record)).allMatch(warning -> warning.endsWith("risen"));
  }

  @Test
  void after_a_restart_what_fell_due_meanwhile_is_told() {
    String record = held();
    enter(record, "tell-rights", Map.of("rights", "done"));
    now = ARRESTED.plus(Duration.ofHours(49));
    registrar = registrar();

    deadlines().look();

    assertThat(warnings(record)).contains("custody-end gone-75", "custody-end before-PT0S");
  }

  @Test
  void an_extension_moves_the_warnings_and_the_end_of_custody_puts_them_away() {
    String record = held();
    enter(record, "tell-rights", Map.of("rights", "done"));
    at(Duration.ofHours(47));
    assertThat(warnings(record)).isNotEmpty();
    enter(record, "extend", Map.of("in-writing", "true", "order-number", "1"));

    at(Duration.ofHours(47).plusMinutes(1));
    assertThat(warnings(record)).isEmpty();
    at(Duration.ofHours(70));
    assertThat(warnings(record)).contains("custody-end before-PT2H");
    enter(record, "end", Map.of("outcome", "released", "signed", "signed"));
    at(Duration.ofHours(71));
    assertThat(warnings(record)).isEmpty();
  }

  @Test
  void one_that_is_over_is_not_put_away_without_words() {
    String record = held();
    enter(record, "tell-rights", Map.of("rights", "done"));
    at(Duration.ofHours(48));

    assertThatThrownBy(() -> deadlines().answer(OFFICER, custody(), record, "custody-end", " "))
        .isInstanceOf(ProblemException.class);
    assertThat(warnings(record)).isNotEmpty();
    deadlines().answer(OFFICER, custody(), record, "custody-end", "the prosecutor is told");
    assertThat(warnings(record)).isEmpty();
  }

  private List<Risen> risen(String station) {
    return deadlines().listRisen().stream().filter(each -> each.unit().equals(station)).toList();
  }

  @Test
  void an_alarm_that_nobody_at_the_station_or_above_answers_rises_to_the_room_without_identity() {
    String record = held("s2");
    enter(record, "tell-rights", Map.of("rights", "done"));

    at(Duration.ofHours(36));
    assertThat(risen("s2")).isEmpty();
    at(Duration.ofHours(36).plusMinutes(15));
    Risen alarm = risen("s2").getLast();
    assertThat(alarm.unit()).isEqualTo("s2");
    assertThat(alarm.register()).isEqualTo("custody");
    assertThat(alarm.deadline()).isEqualTo("custody-end");
    assertThat(alarm.ends()).isEqualTo(ARRESTED.plus(Duration.ofHours(48)));
    assertThat(alarm.toString()).doesNotContain(record).doesNotContain("Test");

    registrar = registrar();
    at(Duration.ofHours(47));
    assertThat(risen("s2"))
        .as("after a restart")
        .extracting(Risen::number)
        .contains(alarm.number());
    assertThatThrownBy(() -> deadlines().answer(OFFICER, custody(), record, "custody-end", ""))
        .isInstanceOf(ProblemException.class);
    enter(record, "end", Map.of("outcome", "presented", "signed", "signed"));
    at(Duration.ofHours(47).plusMinutes(1));
    assertThat(risen("s2")).extracting(Risen::number).doesNotContain(alarm.number());
  }

  @Test
  void where_the_roster_names_nobody_who_can_act_now_the_room_is_told_at_once() {
    Instant tomorrow = ARRESTED.plus(Duration.ofDays(3));
    rosters.add(
        List.of(new Duty("s3", OFFICER, tomorrow, tomorrow.plus(Duration.ofHours(8)))),
        OFFICER,
        ARRESTED);
    String record = held("s3");

    at(Duration.ofMinutes(90));

    assertThat(warnings(record)).containsExactly("rights-told before-PT30M risen");
    assertThat(risen("s3")).extracting(Risen::deadline).contains("rights-told");
    rosters.end("s3", OFFICER, tomorrow, OFFICER, now);
  }
}
