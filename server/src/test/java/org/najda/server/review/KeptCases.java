package org.najda.server.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.definition.Label;
import org.najda.registers.definition.Register;
import org.najda.registers.directory.Directory;
import org.najda.registers.directory.OrgUnit;
import org.najda.registers.directory.Posting;
import org.najda.registers.keeping.Request;
import org.najda.server.definition.Declared;
import org.najda.server.directory.Directories;
import org.najda.server.directory.Staff;
import org.najda.server.register.Outcome;
import org.najda.server.register.RecordedCase;
import org.najda.server.register.Registrar;
import org.najda.server.review.YearReview.Ground;
import org.najda.server.store.DataDir;
import org.najda.server.store.Database;
import org.najda.server.tally.Counts;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Crime cases that two investigators of a station enter, at times of the test's own. */
public final class KeptCases implements AutoCloseable {
  static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");
  private static final LocalDate FROM = LocalDate.parse("2000-01-01");

  private final Database store;
  private final Registrar registrar;
  private Instant now = Instant.EPOCH;

  public KeptCases(Path data) {
    store = Database.embedded(DataDir.open(data));
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
  }

  public DataSource dataSource() {
    return store.dataSource();
  }

  /** Four cases about two turns of the year, some of it seen otherwise later. */
  public static KeptCases ofTwoYears(Path data) {
    KeptCases cases = new KeptCases(data);
    String first = cases.open("2018-12-31T22:30:00Z");
    // Half past eleven at night in London is next year at the station.
    String second = cases.open("2018-12-31T23:30:00Z");
    String third = cases.open("2019-06-01T10:00:00Z");
    String fourth = cases.open("2019-12-31T22:30:00Z");
    cases.present(second, "2019-02-01T10:00:00Z", "female", "minor");
    cases.present(second, "2019-02-01T10:00:00Z", "male", "adult");
    cases.present(third, "2019-06-02T10:00:00Z", "female", "adult");
    cases.clear(first, "2019-01-10T10:00:00Z");
    cases.clear(second, "2019-02-02T10:00:00Z");
    cases.clear(third, "2019-06-03T10:00:00Z");
    cases.clear(fourth, "2020-01-01T10:00:00Z");
    // After the new year somebody sees that the third was not cleared at all.
    cases.revoke(third, "2020-01-10T10:00:00Z");
    // And that the person presented last was no woman.
    cases.correctSex(third, "2020-02-01T10:00:00Z");
    // Two years on one is entered at once, and one three days after it happened.
    cases.open("2021-03-01T10:00:00Z");
    cases.open("2021-03-01T11:00:00Z", Duration.ofDays(3));
    return cases;
  }

  @Override
  public void close() {
    store.close();
  }

  /** All that is known of a year at the end of a day. */
  YearReview review(Definitions definitions, int year, String asOf, Map<String, BigDecimal> said) {
    return YearReview.of(
        new Ground(
            definitions,
            new Directories(store.dataSource()).load(),
            new Counts(store.dataSource())),
        year,
        LocalDate.parse(asOf),
        new TreeMap<>(said));
  }

  /** The numbers of a year's figures that have one, as known at the end of a day. */
  public SequencedMap<String, String> figures(Definitions definitions, int year, String asOf) {
    SequencedMap<String, String> figures = new LinkedHashMap<>();
    for (YearFigure figure : review(definitions, year, asOf, Map.of()).figures()) {
      if (figure.value() != null) {
        figures.put(figure.indicator().id(), figure.value().toPlainString());
      }
    }
    return figures;
  }

  private static Register cases() {
    return Declared.shipped().getRegister("cases");
  }

  public DataSource database() {
    return store.dataSource();
  }

  public String open(String at) {
    return open(at, Duration.ofMinutes(1));
  }

  /**
   * @param after how much later it is entered
   */
  public String open(String at, Duration after) {
    now = Instant.parse(at).plus(after);
    return entered(
        registrar.begin(
            "i1", cases(), "s1", RecordedCase.at(Instant.parse(at)), UUID.randomUUID().toString()));
  }

  private void enter(String person, String record, Request request) {
    entered(registrar.enter(person, cases(), record, request, UUID.randomUUID().toString()));
  }

  private static String entered(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Entered.class);
    return ((Outcome.Entered) outcome).record();
  }

  private void act(String record, String act, String at, Map<String, String> values) {
    now = Instant.parse(at).plusSeconds(60);
    enter("i1", record, new Request.Do(act, Instant.parse(at), values));
  }

  public void present(String record, String at, String sex, String age) {
    Map<String, String> values = new TreeMap<>();
    values.put("surname", "Tazi");
    values.put("first-name", "A");
    values.put("sex", sex);
    values.put("age-class", age);
    values.put("standing", "at-liberty");
    values.put("court", "Fès");
    act(record, "present", at, values);
  }

  void clear(String record, String at) {
    act(record, "clear", at, Map.of("clearance-ground", "identified"));
  }

  void revoke(String record, String at) {
    act(record, "revoke-clearance", at, Map.of("revocation-reason", "alibi"));
    confirmLast(record);
  }

  void correctSex(String record, String at) {
    now = Instant.parse(at);
    enter("i1", record, new Request.Correct(2, null, Map.of("sex", "male"), "misread"));
    confirmLast(record);
  }

  private void confirmLast(String record) {
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
}
