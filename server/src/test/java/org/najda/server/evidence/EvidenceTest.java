package org.najda.server.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
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
import org.najda.server.definition.Declared;
import org.najda.server.directory.Directories;
import org.najda.server.directory.Staff;
import org.najda.server.evidence.Evidence.Asked;
import org.najda.server.evidence.Evidence.Found;
import org.najda.server.problem.ProblemException;
import org.najda.server.register.CountedRecords;
import org.najda.server.register.Outcome;
import org.najda.server.register.RecordedCase;
import org.najda.server.register.RegisterLists;
import org.najda.server.register.Registrar;
import org.najda.server.store.DataDir;
import org.najda.server.store.Database;
import org.najda.server.tally.Changes;
import org.najda.server.tally.Counts;

/** A figure leads to the records that it counted, and to no other, for those who may know them. */
class EvidenceTest {
  private static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");
  private static final LocalDate END = LocalDate.parse("2019-12-31");
  private static final NumberOf WHOLE = NumberOf.ofYear(2019, END);
  private static final int HERE = CountedRecords.PAGE + 5;
  private static final int THERE = 7;

  @TempDir static Path folder;
  private static Database store;
  private static Instant now = Instant.parse("2019-03-01T08:00:00Z");
  private static Registrar registrar;
  private static Evidence evidence;

  @BeforeAll
  static void cases_of_two_stations() {
    store = Database.embedded(DataDir.open(folder.resolve("data")));
    LocalDate from = LocalDate.parse("2000-01-01");
    List<Posting> postings =
        List.of(
            new Posting("here", "s1", "investigator", from, null),
            new Posting("there", "s2", "investigator", from, null),
            new Posting("chief", "r1", "station-chief", from, null));
    List<Staff> staff =
        postings.stream().map(each -> new Staff(each.person(), each.person(), "r")).toList();
    Directory directory =
        Directory.of(List.of(unit("r1", null), unit("s1", "r1"), unit("s2", "r1")), postings);
    new Directories(store.dataSource()).replace(directory, postings, staff);
    registrar =
        new Registrar(
            Declared.shipped(), new Directories(store.dataSource()), store.dataSource(), () -> now);
    RegisterLists lists = new RegisterLists(registrar, store.dataSource());
    evidence =
        new Evidence(
            registrar,
            new CountedRecords(registrar, lists, store.dataSource()),
            new Counts(store.dataSource()),
            new Changes(store.dataSource()),
            () -> now);
    for (int n = 1; n < HERE; n++) {
      record("here", "s1");
    }
    present("here", record("here", "s1"), 6);
    for (int n = 0; n < THERE; n++) {
      record("there", "s2");
    }
    String cleared = record("there", "s2");
    present("there", cleared, 7);
    clear("there", cleared);
    now = Instant.parse("2020-02-01T08:00:00Z");
    record("here", "s1");
  }

  private static OrgUnit unit(String key, String parent) {
    LocalDate from = LocalDate.parse("2000-01-01");
    return new OrgUnit(key, parent, new Label("أ", key, key), "station", ZONE, from, null);
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static Register cases() {
    return registrar.definitions().getRegister("cases");
  }

  private static String record(String person, String unit) {
    now = now.plusSeconds(60);
    Request.Do done = RecordedCase.at(now.minusSeconds(30));
    Outcome outcome = registrar.begin(person, cases(), unit, done, UUID.randomUUID().toString());
    return ((Outcome.Entered) outcome).record();
  }

  private static void clear(String person, String record) {
    now = now.plusSeconds(60);
    Request.Do done =
        new Request.Do("clear", now.minusSeconds(30), Map.of("clearance-ground", "identified"));
    assertThat(registrar.enter(person, cases(), record, done, UUID.randomUUID().toString()))
        .isInstanceOf(Outcome.Entered.class);
  }

  /** Women, brought before the courts. */
  private static void present(String person, String record, int times) {
    Map<String, String> values =
        Map.of(
            "surname", "Tazi",
            "first-name", "A",
            "sex", "female",
            "age-class", "adult",
            "standing", "at-liberty",
            "court", "Fès");
    for (int nth = 0; nth < times; nth++) {
      now = now.plusSeconds(60);
      Request.Do done = new Request.Do("present", now.minusSeconds(30), values);
      assertThat(registrar.enter(person, cases(), record, done, UUID.randomUUID().toString()))
          .isInstanceOf(Outcome.Entered.class);
    }
  }

  private static Found find(String person, String figure, String part, String after) {
    NumberOf number = part.isEmpty() ? WHOLE : WHOLE.part(part.split("/")[0], part.split("/")[1]);
    return evidence.find(person, new Asked(figure, number, after));
  }

  @Test
  void page_after_page_has_each_record_once_as_many_as_the_figure() {
    TreeSet<String> seen = new TreeSet<>();
    String after = "";
    while (after != null) {
      Found found = find("chief", "cases_recorded", "", after);
      assertThat(found.numbers().all()).isEqualTo(HERE + THERE + 1L);
      assertThat(found.numbers().closed()).isZero();
      found
          .page()
          .entries()
          .forEach(each -> assertThat(seen.add(each.listed().row().record())).isTrue());
      CountedRecords.Place next = found.page().next();
      after = next == null ? null : next.toString();
    }

    assertThat(seen).as("the one of the year after is not among them").hasSize(HERE + THERE + 1);
  }

  @Test
  void whoever_may_know_some_of_them_is_told_how_many_are_closed_to_him() {
    Found found = find("here", "cases_recorded", "", "");

    assertThat(found.numbers().seen()).isEqualTo(HERE);
    assertThat(found.numbers().closed()).isEqualTo(THERE + 1L);
    assertThat(found.page().entries())
        .hasSize(CountedRecords.PAGE)
        .allSatisfy(each -> assertThat(each.listed().row().unit()).isEqualTo("s1"));
  }

  @Test
  void a_part_leads_to_its_own_records() {
    Found found = find("chief", "cases_recorded", "month/2019-03", "");
    Found none = find("chief", "cases_recorded", "month/2019-04", "");

    assertThat(found.numbers().seen()).isEqualTo(HERE + THERE + 1L);
    assertThat(none.numbers().seen()).isZero();
    assertThat(none.page().entries()).isEmpty();
  }

  @Test
  void a_small_number_that_is_closed_to_him_is_not_told() {
    Found found = find("here", "cases_cleared", "", "");

    assertThat(found.numbers().seen()).isZero();
    assertThat(found.numbers().all()).isNull();
    assertThat(find("there", "cases_cleared", "", "").numbers().all()).isEqualTo(1);
  }

  @Test
  void what_an_edition_may_withhold_is_not_told_to_who_may_know_some_of_it() {
    NumberOf march = NumberOf.ofMonths(YearMonth.parse("2019-03"), YearMonth.parse("2019-03"));
    Found women = evidence.find("here", new Asked("persons_presented_women", march, ""));

    assertThat(women.numbers().seen()).isEqualTo(6);
    assertThat(women.numbers().all()).as("13 in a month").isNull();
    assertThat(find("here", "persons_presented_women", "", "").numbers().all())
        .as("and a year")
        .isNull();
    assertThat(find("here", "persons_presented", "", "").numbers().all()).isEqualTo(13);
    assertThat(find("chief", "persons_presented_women", "", "").numbers().all()).isEqualTo(13);
  }

  @Test
  void they_are_those_of_the_day_and_as_they_stood_then() {
    Found early =
        evidence.find(
            "chief",
            new Asked("cases_recorded", NumberOf.ofYear(2019, LocalDate.parse("2019-02-28")), ""));
    String cleared =
        find("chief", "cases_cleared", "", "").page().entries().getFirst().listed().row().state();

    assertThat(early.numbers().seen()).isZero();
    assertThat(cleared).isEqualTo("cleared");
  }

  @Test
  void a_cohort_leads_to_those_that_reached_it_and_to_those_that_did_not() {
    String cohort = "cases_cleared_in_12_months";
    Found reached = find("chief", cohort, "", "");
    Found others = evidence.find("chief", new Asked(cohort, WHOLE.others(true), ""));

    assertThat(reached.numbers().seen()).isEqualTo(1);
    assertThat(reached.page().entries().getFirst().listed().row().state()).isEqualTo("cleared");
    assertThat(others.numbers().seen()).isEqualTo(HERE + THERE);
    assertThat(others.page().entries())
        .allSatisfy(each -> assertThat(each.listed().row().state()).isEqualTo("open"));
  }

  @Test
  void a_rate_leads_to_what_it_is_worked_out_from() {
    List<Bases.Base> bases = evidence.bases().list("clearance_rate_cohort", WHOLE);

    assertThat(bases)
        .extracting(Bases.Base::figure)
        .containsExactlyInAnyOrder("cases_cleared_in_12_months", "cases_recorded");
    for (Bases.Base base : bases) {
      assertThat(base.number()).isEqualTo(WHOLE);
      assertThat(base.cohort()).isEqualTo(base.figure().equals("cases_cleared_in_12_months"));
    }
    assertThat(evidence.bases().list("cases_recorded", WHOLE)).isEmpty();
  }

  @Test
  void what_is_not_there_or_not_for_him_is_not_found() {
    for (Asked asked :
        List.of(
            new Asked("no_such", WHOLE, ""),
            new Asked("clearance_rate", WHOLE, ""),
            new Asked("cases_recorded", WHOLE.part("month", "2018-01"), ""),
            new Asked("cases_recorded", WHOLE.others(true), ""),
            new Asked("cases_recorded", WHOLE, "nowhere"))) {
      assertThatThrownBy(() -> evidence.find("chief", asked))
          .as(asked.toString())
          .isInstanceOf(ProblemException.class);
    }
    assertThatThrownBy(() -> find("stranger", "cases_recorded", "", ""))
        .isInstanceOf(ProblemException.class);
  }
}
