package org.najda.server.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import org.najda.server.cli.CommandLineRun;
import org.najda.server.definition.Declared;
import org.najda.server.directory.Directories;
import org.najda.server.directory.Staff;
import org.najda.server.register.Outcome;
import org.najda.server.register.Registrar;
import org.najda.server.review.YearFigure.Origin;
import org.najda.server.store.DataDir;
import org.najda.server.store.Database;
import org.najda.server.tally.Counts;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A year's figures are counted from what was entered, as it was known on a day. */
class YearReviewTest {
  private static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");
  private static final LocalDate FROM = LocalDate.parse("2000-01-01");

  @TempDir static Path folder;
  private static Database store;
  private static Registrar registrar;
  private static Instant now;

  @BeforeAll
  static void two_years_of_cases() {
    store = Database.embedded(DataDir.open(folder.resolve("data")));
    List<OrgUnit> units =
        List.of(new OrgUnit("s1", null, new Label("أ", "s", "s"), "station", ZONE, FROM, null));
    List<Posting> postings =
        List.of(
            new Posting("i1", "s1", "investigator", FROM, null),
            new Posting("i2", "s1", "investigator", FROM, null));
    List<Staff> staff = List.of(new Staff("i1", "A", "r"), new Staff("i2", "B", "r"));
    new Directories(store.dataSource()).replace(Directory.of(units, postings), postings, staff);
    registrar =
        new Registrar(
            Declared.shipped(), new Directories(store.dataSource()), store.dataSource(), () -> now);
    String first = open("2018-12-31T22:30:00Z");
    // Half past eleven at night in London is next year at the station.
    String second = open("2018-12-31T23:30:00Z");
    String third = open("2019-06-01T10:00:00Z");
    String fourth = open("2019-12-31T22:30:00Z");
    present(second, "2019-02-01T10:00:00Z", "female", "minor");
    present(second, "2019-02-01T10:00:00Z", "male", "adult");
    present(third, "2019-06-02T10:00:00Z", "female", "adult");
    clear(first, "2019-01-10T10:00:00Z");
    clear(second, "2019-02-02T10:00:00Z");
    clear(third, "2019-06-03T10:00:00Z");
    clear(fourth, "2020-01-01T10:00:00Z");
    // After the new year somebody sees that the third was not cleared at all.
    revoke(third, "2020-01-10T10:00:00Z");
    // And that the person presented last was no woman.
    correctSex(third, "2020-02-01T10:00:00Z");
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static Register cases() {
    return Declared.shipped().getRegister("cases");
  }

  private static String open(String at) {
    now = Instant.parse(at).plusSeconds(60);
    Map<String, String> values =
        Map.of(
            "brigade", "judicial-police",
            "report-number", "PV",
            "iccs", "0501",
            "offence-code", "505",
            "offence", "vol",
            "reported-by", "complaint");
    return entered(
        registrar.begin(
            "i1",
            cases(),
            "s1",
            new Request.Do("record", Instant.parse(at), values),
            UUID.randomUUID().toString()));
  }

  private static void enter(String person, String record, Request request) {
    entered(registrar.enter(person, cases(), record, request, UUID.randomUUID().toString()));
  }

  private static String entered(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Entered.class);
    return ((Outcome.Entered) outcome).record();
  }

  private static void act(String record, String act, String at, Map<String, String> values) {
    now = Instant.parse(at).plusSeconds(60);
    enter("i1", record, new Request.Do(act, Instant.parse(at), values));
  }

  private static void present(String record, String at, String sex, String age) {
    Map<String, String> values = new TreeMap<>();
    values.put("surname", "Tazi");
    values.put("first-name", "A");
    values.put("sex", sex);
    values.put("age-class", age);
    values.put("standing", "at-liberty");
    values.put("court", "Fès");
    act(record, "present", at, values);
  }

  private static void clear(String record, String at) {
    act(record, "clear", at, Map.of("clearance-ground", "identified"));
  }

  private static void revoke(String record, String at) {
    act(record, "revoke-clearance", at, Map.of("revocation-reason", "alibi"));
    confirmLast(record);
  }

  private static void correctSex(String record, String at) {
    now = Instant.parse(at);
    enter("i1", record, new Request.Correct(2, null, Map.of("sex", "male"), "misread"));
    confirmLast(record);
  }

  private static void confirmLast(String record) {
    now = now.plus(Duration.ofMinutes(5));
    int last =
        JdbcClient.create(store.dataSource())
            .sql(
                """
                SELECT max(number) FROM register_entry
                WHERE record = ? AND set_config('najda.person', '@verify', false) IS NOT NULL
                """)
            .param(record)
            .query(Integer.class)
            .single();
    enter("i2", record, new Request.Confirm(last));
  }

  private static YearReview review(int year, String asOf, Map<String, BigDecimal> declared) {
    LocalDate day = LocalDate.parse(asOf);
    return YearReview.of(
        Declared.shipped(),
        new Counts(store.dataSource()),
        year,
        day,
        day.plusDays(1).atStartOfDay(ZONE).toInstant(),
        new TreeMap<>(declared));
  }

  private static YearFigure figure(YearReview review, String id) {
    return review.figures().stream()
        .filter(figure -> figure.indicator().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static String value(YearReview review, String id) {
    BigDecimal value = figure(review, id).value();
    return value == null ? "missing" : value.toPlainString();
  }

  @Test
  void a_year_is_that_of_the_stations_clock() {
    assertThat(value(review(2018, "2020-12-31", Map.of()), "cases_recorded")).isEqualTo("1");
    assertThat(value(review(2019, "2020-12-31", Map.of()), "cases_recorded")).isEqualTo("3");
  }

  @Test
  void what_is_taken_back_or_corrected_later_does_not_change_an_earlier_days_figure() {
    YearReview before = review(2019, "2020-01-02", Map.of());
    YearReview after = review(2019, "2020-12-31", Map.of());

    assertThat(value(before, "cases_cleared")).isEqualTo("3");
    assertThat(value(after, "cases_cleared")).isEqualTo("2");
    assertThat(value(before, "persons_presented_women")).isEqualTo("2");
    assertThat(value(after, "persons_presented_women")).isEqualTo("1");
    assertThat(value(after, "persons_presented")).isEqualTo("3");
    assertThat(value(after, "persons_presented_minors")).isEqualTo("1");
  }

  @Test
  void what_is_worked_out_is_rounded_once() {
    YearReview review = review(2019, "2020-12-31", Map.of());

    assertThat(value(review, "clearance_rate")).isEqualTo("66.7");
    assertThat(figure(review, "clearance_rate").origin()).isEqualTo(Origin.WORKED_OUT);
  }

  @Test
  void what_nobody_kept_is_missing_unless_somebody_says_it() {
    YearReview silent = review(2019, "2020-12-31", Map.of());
    YearReview said =
        review(
            2019,
            "2020-12-31",
            Map.of("dogs", new BigDecimal(80), "cases_recorded", new BigDecimal(9)));

    assertThat(value(silent, "dogs")).isEqualTo("missing");
    assertThat(figure(said, "dogs").origin()).isEqualTo(Origin.DECLARED);
    assertThat(value(said, "cases_recorded")).as("records go first").isEqualTo("3");
    assertThat(value(review(2017, "2020-12-31", Map.of()), "cases_recorded"))
        .as("a year before the register was kept")
        .isEqualTo("missing");
  }

  @Test
  void parts_that_do_not_make_their_total_are_refused() {
    YearReview review =
        review(
            2019,
            "2020-12-31",
            Map.of(
                "dismissals", new BigDecimal(180),
                "dismissals_abandonment", new BigDecimal(113),
                "dismissals_council", new BigDecimal(66)));

    assertThat(review.refused())
        .extracting(figure -> figure.indicator().id())
        .containsExactly("dismissals");
  }

  @Test
  void the_command_writes_the_same_bytes_twice() throws Exception {
    Path table =
        Files.writeString(
            folder.resolve("said.csv"), "id,value,relation\ndogs,80,\nlivery_share,95.5,\n");
    List<List<String>> made = new ArrayList<>();
    for (String out : List.of("one", "two")) {
      Path to = folder.resolve(out);
      CommandLineRun run =
          CommandLineRun.of(
              "review",
              "--year",
              "2019",
              "--as-of",
              "2020-01-02",
              "--data",
              folder.resolve("data").toString(),
              "--declared",
              table.toString(),
              "--out",
              to.toString());
      assertThat(run.code()).as(run.err()).isZero();
      made.add(
          List.of(
              Files.readString(to.resolve("ar.html")),
              Files.readString(to.resolve("fr.html")),
              Files.readString(to.resolve("en.html")),
              Files.readString(to.resolve("figures.csv"))));
    }

    assertThat(made.getFirst()).isEqualTo(made.getLast());
    assertThat(made.getFirst().getFirst()).contains("<bdi dir=\"ltr\">95,5\u00a0%</bdi>");
    assertThat(made.getFirst().getLast())
        .contains("cases_cleared,crime,")
        .contains(",3,cases,2019,2020-01-02,counted,ok")
        .contains(",80,dogs,2019,2020-01-02,declared,unchecked");
  }
}
