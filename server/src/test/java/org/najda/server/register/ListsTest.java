package org.najda.server.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.najda.core.PersonId;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.definition.Label;
import org.najda.registers.definition.Listing;
import org.najda.registers.definition.Register;
import org.najda.registers.directory.Directory;
import org.najda.registers.directory.OrgUnit;
import org.najda.registers.directory.Posting;
import org.najda.registers.keeping.Request;
import org.najda.registers.listing.ListQuery;
import org.najda.registers.listing.ListTable;
import org.najda.server.account.AccessLog;
import org.najda.server.definition.Declared;
import org.najda.server.directory.Directories;
import org.najda.server.directory.Staff;
import org.najda.server.listing.Counted;
import org.najda.server.problem.ProblemException;
import org.najda.server.store.DataDir;
import org.najda.server.store.Database;
import org.najda.server.store.OwnerConnection;

/** Lists say what entries say, to whom they may be said, now and as of any moment. */
class ListsTest {
  private static final Instant THEN = Instant.parse("2019-03-01T08:00:00Z");
  private static final String INVESTIGATOR = "i1";
  private static final String SECOND = "i2";
  private static final String CLERK = "k1";
  private static final String CHIEF = "c1";
  private static final String STATISTICIAN = "t1";
  private static final String PROSECUTOR = "q1";

  @TempDir static Path folder;
  private static DataDir dir;
  private static Database store;
  private static Instant now = THEN.plus(Duration.ofDays(1));
  private static Registrar registrar;
  private static RegisterLists lists;
  private static final List<String> RECORDS = new ArrayList<>();

  @BeforeAll
  static void cases_in_two_stations() {
    dir = DataDir.open(folder.resolve("data"));
    store = Database.embedded(dir);
    LocalDate from = LocalDate.parse("2000-01-01");
    List<OrgUnit> units =
        List.of(unit("r1", null, from), unit("s1", "r1", from), unit("s2", "r1", from));
    List<Posting> postings =
        List.of(
            new Posting(INVESTIGATOR, "s1", "investigator", from, null),
            new Posting(INVESTIGATOR, "s2", "clerk", from, null),
            new Posting(SECOND, "s1", "investigator", from, null),
            new Posting("i3", "s2", "investigator", from, null),
            new Posting(CLERK, "s1", "clerk", from, null),
            new Posting(CHIEF, "r1", "station-chief", from, null),
            new Posting(STATISTICIAN, "r1", "statistician", from, null),
            new Posting(PROSECUTOR, "r1", "prosecutor", from, null));
    List<Staff> staff =
        postings.stream()
            .map(Posting::person)
            .distinct()
            .map(person -> new Staff(person, person, "r"))
            .toList();
    new Directories(store.dataSource()).replace(Directory.of(units, postings), postings, staff);
    open(Declared.shipped());
    for (int n = 1; n <= 12; n++) {
      String brigade = n % 2 == 0 ? "anti-gang" : "judicial-police";
      RECORDS.add(begin(INVESTIGATOR, "s1", "PJ-" + n, brigade));
    }
    RECORDS.add(begin("i3", "s2", "PJ-13", "anti-gang"));
    present(INVESTIGATOR, RECORDS.get(0), "الإدريسي", "مُحمّد");
    present(INVESTIGATOR, RECORDS.get(0), "Tazi", "Zoé");
    present("i3", RECORDS.get(12), "Tazi", "Ali");
  }

  private static OrgUnit unit(String key, String parent, LocalDate from) {
    return new OrgUnit(key, parent, new Label("أ", key, key), "station", null, from, null);
  }

  private static void open(Definitions definitions) {
    registrar =
        new Registrar(
            definitions, new Directories(store.dataSource()), store.dataSource(), () -> now);
    lists = new RegisterLists(registrar, store.dataSource());
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static Register cases() {
    return registrar.definitions().findRegister("cases").orElseThrow();
  }

  private static String begin(String person, String unit, String number, String brigade) {
    now = now.plusSeconds(60);
    Map<String, String> values =
        Map.of(
            "brigade", brigade,
            "report-number", number,
            "iccs", "0501",
            "offence-code", "505",
            "offence", "vol",
            "reported-by", "complaint");
    return entered(
        registrar.begin(
            person,
            cases(),
            unit,
            new Request.Do("record", now.minusSeconds(30), values),
            UUID.randomUUID().toString()));
  }

  private static void present(String person, String record, String surname, String name) {
    now = now.plusSeconds(60);
    Map<String, String> values =
        Map.of(
            "surname", surname,
            "first-name", name,
            "sex", "male",
            "age-class", "adult",
            "standing", "at-liberty",
            "court", "TPI");
    enter(person, record, new Request.Do("present", now, values));
  }

  private static void enter(String person, String record, Request request) {
    entered(registrar.enter(person, cases(), record, request, UUID.randomUUID().toString()));
  }

  private static String entered(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Entered.class);
    return ((Outcome.Entered) outcome).record();
  }

  private static ListQuery query(
      SortedMap<String, String> fields, String words, String sort, int size) {
    return new ListQuery(
        new TreeSet<>(),
        new TreeSet<>(),
        null,
        null,
        null,
        fields,
        ListForm.words(words),
        sort,
        false,
        null,
        false,
        size);
  }

  private static ListQuery words(String words) {
    return query(new TreeMap<>(), words, "opened", 50);
  }

  private static ListQuery field(String field, String text) {
    return query(new TreeMap<>(Map.of(field, text)), "", "opened", 50);
  }

  private static List<String> found(String person, ListQuery query, String reason) {
    return records(lists.page(person, cases(), query, reason));
  }

  private static List<String> records(ListPage page) {
    return page.lines().stream().map(line -> line.row().record()).toList();
  }

  private static long looks(String person) throws SQLException {
    try (Connection connection = store.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT count(*) FROM register_look WHERE record = '' AND person = '%s'"
                    .formatted(person))) {
      row.next();
      return row.getLong(1);
    }
  }

  @Test
  void pages_follow_one_another_without_a_gap_and_back() {
    for (String sort : List.of("opened", "report-number", "brigade", "officer", "due")) {
      List<String> all = new ArrayList<>();
      ListPage page = lists.page(CHIEF, cases(), query(new TreeMap<>(), "", sort, 5), "");
      List<String> first = records(page);
      assertThat(page.count()).isEqualTo(new Counted(13, true));
      assertThat(page.before()).isNull();
      all.addAll(first);
      ListQuery ask = query(new TreeMap<>(), "", sort, 5);
      while (page.next() != null) {
        page = lists.page(CHIEF, cases(), ask.after(page.next()), "");
        all.addAll(records(page));
      }
      assertThat(all).as(sort).containsExactlyInAnyOrderElementsOf(RECORDS);
      ListQuery.After before = page.before();
      assertThat(before).isNotNull();
      ListPage back = lists.page(CHIEF, cases(), back(ask, before), "");
      assertThat(records(back)).as(sort).isEqualTo(all.subList(5, 10));
      assertThat(records(lists.page(CHIEF, cases(), back(ask, back.before()), "")))
          .isEqualTo(first);
    }
  }

  private static ListQuery back(ListQuery ask, ListQuery.After from) {
    return new ListQuery(
        ask.states(),
        ask.units(),
        null,
        null,
        null,
        ask.fields(),
        ask.words(),
        ask.sort(),
        ask.descending(),
        from,
        true,
        ask.size());
  }

  @Test
  void a_page_goes_on_from_what_a_page_said_and_from_nothing_else() {
    ListQuery from = query(new TreeMap<>(), "", "opened", 5).after(new ListQuery.After("x", "y"));
    assertThatThrownBy(() -> found(CHIEF, from, "")).isInstanceOf(ProblemException.class);
  }

  /** Beneath the wall an index serves only what PostgreSQL knows to tell nothing. */
  @Test
  void what_a_list_is_asked_by_is_looked_up_in_an_index() throws SQLException {
    String table = "lists." + ListTable.of(cases()).name();
    for (String asked :
        List.of(
            "recorded_to = 'infinity' AND f_brigade = 'anti-gang'",
            "recorded_to = 'infinity' AND f_report_number >= 'PJ-1' AND f_report_number < 'PJ-2'",
            "recorded_to = 'infinity' AND opened >= '2019-03-02' AND opened < '2019-03-03'",
            "recorded_to = 'infinity' AND recorded_from > now() + interval '1 h'",
            "recorded_to < 'infinity' AND recorded_to > '2019-03-02'")) {
      assertThat(planOverMany(table, asked)).as(asked).contains("Index Cond");
    }
  }

  /** How PostgreSQL would look, were there many more records. */
  private static String planOverMany(String table, String asked) throws SQLException {
    try (Connection connection = store.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("SELECT set_config('najda.person', '@lists', true)");
      statement.execute(
          """
          INSERT INTO %s (record, number, unit, state, opened, due, happened_at, recorded_from,
            recorded_to, f_brigade, f_report_number)
          SELECT 'many-' || each, 1, 's1', 'open', '2019-01-01'::timestamptz + each * interval '1 h',
            'infinity', now(), now(), 'infinity', 'urban-squad', 'PV ' || each
          FROM generate_series(1, 20000) AS each
          """
              .formatted(table));
      statement.execute("SELECT set_config('najda.person', '%s', true)".formatted(INVESTIGATOR));
      StringBuilder plan = new StringBuilder();
      try (ResultSet rows =
          statement.executeQuery(
              "EXPLAIN (COSTS OFF) SELECT record FROM %s WHERE %s".formatted(table, asked))) {
        while (rows.next()) {
          plan.append(rows.getString(1)).append('\n');
        }
      }
      connection.rollback();
      return plan.toString();
    }
  }

  @Test
  void a_list_is_narrowed_by_columns_and_by_units() {
    assertThat(found(CHIEF, field("brigade", "anti-gang"), "")).hasSize(7);
    assertThat(found(CHIEF, field("report-number", "PJ-1"), "")).hasSize(5);
    assertThat(found(CLERK, field("brigade", "anti-gang"), "")).hasSize(6);
  }

  @Test
  void a_name_is_found_in_any_spelling_and_by_each_person_of_a_case() {
    String record = RECORDS.getFirst();
    assertThat(found(INVESTIGATOR, words("ادريسي محمد"), "")).containsExactly(record);
    assertThat(found(INVESTIGATOR, words("zoe TAZI"), "")).containsExactly(record);
    assertThat(found(SECOND, words("taz"), "")).containsExactly(record);
  }

  @Test
  void a_list_as_of_any_moment_in_any_order_is_what_a_plain_look_at_all_rows_says()
      throws SQLException {
    String table = "lists." + ListTable.of(cases()).name();
    List<Instant> moments = new ArrayList<>();
    for (String told :
        plain(
            "SELECT DISTINCT to_char(recorded_from, 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') FROM "
                + table
                + " ORDER BY 1")) {
      moments.add(Instant.parse(told));
    }
    assertThat(moments).hasSizeGreaterThan(RECORDS.size());
    for (Instant moment : moments) {
      for (String sort : List.of("opened", "brigade")) {
        for (String brigade : List.of("", "anti-gang")) {
          SortedMap<String, String> fields = new TreeMap<>();
          if (!brigade.isEmpty()) {
            fields.put("brigade", brigade);
          }
          ListPage page = lists.page(CHIEF, cases(), query(fields, "", sort, 5).asOf(moment), "");
          List<String> all =
              plain(
                  ("SELECT record FROM %s WHERE recorded_from <= '%s' AND recorded_to > '%s'"
                          + " AND ('%s' IN ('', f_brigade)) ORDER BY %s, record")
                      .formatted(
                          table,
                          moment,
                          moment,
                          brigade,
                          sort.equals("brigade") ? "f_brigade" : sort));
          assertThat(page.count())
              .as("%s %s", moment, fields)
              .isEqualTo(new Counted(all.size(), true));
          assertThat(records(page)).isEqualTo(all.subList(0, Math.min(5, all.size())));
        }
      }
    }
  }

  /** What the tables' owner reads in the first column. */
  private static List<String> plain(String sql) throws SQLException {
    List<String> told = new ArrayList<>();
    try (Connection owner = OwnerConnection.open(dir);
        Statement statement = owner.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        told.add(rows.getString(1));
      }
    }
    return told;
  }

  @Test
  void nobody_finds_out_by_a_search_what_he_may_not_read() throws SQLException {
    assertThat(found(CLERK, words("tazi"), "")).isEmpty();
    assertThat(lists.page(STATISTICIAN, cases(), words("tazi"), "why").count().records()).isZero();
    // Investigator in the first station, clerk in the other: the other's persons stay hidden.
    assertThat(found(INVESTIGATOR, words("tazi"), "")).containsExactly(RECORDS.getFirst());
    assertThatThrownBy(() -> found(CLERK, field("surname", "Tazi"), ""))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> found(CHIEF, query(new TreeMap<>(), "", "surname", 50), "reason"))
        .isInstanceOf(ProblemException.class);
    assertThat(looks(CLERK)).isZero();
  }

  @Test
  void looking_for_a_person_is_written_down() throws SQLException {
    long before = looks(SECOND);
    found(SECOND, words("tazi"), "");
    assertThat(looks(SECOND)).isEqualTo(before + 1);
  }

  @Test
  void a_late_correction_changes_today_and_not_the_list_as_of_a_date_before_it() {
    String record = begin(INVESTIGATOR, "s1", "PJ-77", "urban-squad");
    Instant before = now;
    now = now.plus(Duration.ofDays(30));
    Map<String, String> right = Map.of("brigade", "money-laundering");
    enter(INVESTIGATOR, record, new Request.Correct(1, null, right, "read again"));
    Instant waiting = now;
    now = now.plus(Duration.ofDays(1));
    enter(SECOND, record, new Request.Confirm(2));

    ListQuery wrong = field("brigade", "urban-squad");
    ListQuery corrected = field("brigade", "money-laundering");
    assertThat(lists.page(CHIEF, cases(), wrong, "").count().records()).isZero();
    assertThat(found(CHIEF, corrected, "")).containsExactly(record);
    for (Instant known : List.of(before, waiting)) {
      assertThat(found(CHIEF, wrong.asOf(known), "")).containsExactly(record);
      assertThat(lists.page(CHIEF, cases(), corrected.asOf(known), "").count().records()).isZero();
    }
    assertThat(found(CHIEF, wrong.asOf(before.minus(Duration.ofMinutes(1))), "")).isEmpty();
    forget(record);
  }

  @Test
  void what_is_taken_away_as_of_a_day_holds_what_was_known_on_it() {
    String record = begin(INVESTIGATOR, "s1", "PJ-88", "urban-squad");
    Instant before = now;
    now = now.plus(Duration.ofDays(30));
    present(INVESTIGATOR, record, "Lahlou", "Ali");
    act(record, "assign", Map.of("unit", "s1", "brigade", "anti-gang"));
    act(record, "clear", Map.of("clearance-ground", "arrested"));

    Opened then = taken(field("report-number", "PJ-88").asOf(before)).getFirst();
    assertThat(then.life().state()).isEqualTo("open");
    assertThat(then.life().values()).doesNotContainKeys("surname", "clearance-ground");
    assertThat(then.life().values().get("brigade").text()).isEqualTo("urban-squad");
    assertThat(then.entries()).hasSize(1);
    Opened today = taken(field("report-number", "PJ-88")).getFirst();
    assertThat(today.life().state()).isEqualTo("cleared");
    assertThat(today.life().values().get("brigade").text()).isEqualTo("anti-gang");
    assertThat(taken(field("report-number", "PJ-88").asOf(THEN))).isEmpty();
    forget(record);
  }

  private static void act(String record, String act, Map<String, String> values) {
    now = now.plusSeconds(60);
    enter(INVESTIGATOR, record, new Request.Do(act, now, values));
  }

  private static List<Opened> taken(ListQuery query) {
    List<Opened> taken = new ArrayList<>();
    lists.export(PROSECUTOR, cases(), query, "audit", taken::add);
    return taken;
  }

  @Test
  void of_a_lawfully_erased_record_no_list_search_or_file_holds_anything() throws SQLException {
    String record = begin(INVESTIGATOR, "s1", "PJ-99", "anti-gang");
    present(INVESTIGATOR, record, "Oublié", "Ali");
    Instant before = now;
    act(record, "clear", Map.of("clearance-ground", "arrested"));
    act(record, "send", Map.of());
    ListQuery byNumber = field("report-number", "PJ-99");
    assertThat(found(INVESTIGATOR, words("oublie"), "")).containsExactly(record);
    assertThat(found(INVESTIGATOR, byNumber.asOf(before), "")).containsExactly(record);
    assertThat(taken(byNumber)).hasSize(1);
    assertThat(told("oubli")).isNotEmpty();

    Instant later = now.plus(Duration.ofDays(4000));
    Erasure erasure =
        new Erasure(
            registrar, store.dataSource(), new AccessLog(store.dataSource()), () -> later, false);
    assertThat(erasure.erase(new PersonId("dpd"), "the time is up")).isEqualTo(1);

    assertThat(found(INVESTIGATOR, words("oublie"), "")).isEmpty();
    for (ListQuery query : List.of(byNumber, byNumber.asOf(before))) {
      assertThat(lists.page(INVESTIGATOR, cases(), query, "").count().records()).isZero();
      assertThat(taken(query)).isEmpty();
    }
    assertThat(new PersonSearch(registrar).find(INVESTIGATOR, "Oublié", "asked").orElseThrow())
        .isEmpty();
    assertThat(told("oubli")).isEmpty();
    assertThat(told("PJ-99")).isEmpty();
    forget(record);
  }

  /** The tables of registers and their lists in which a row holds a text, whoever may read it. */
  private static List<String> told(String text) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Connection owner = OwnerConnection.open(dir);
        Statement statement = owner.createStatement()) {
      try (ResultSet named =
          statement.executeQuery(
              "SELECT schemaname || '.' || tablename FROM pg_tables"
                  + " WHERE schemaname = 'lists' OR tablename LIKE 'register%'")) {
        while (named.next()) {
          tables.add(named.getString(1));
        }
      }
      List<String> telling = new ArrayList<>();
      for (String table : tables) {
        String payload =
            table.equals("public.register_entry")
                ? "convert_from(coalesce(payload, ''), 'UTF8')"
                : "each::text";
        try (ResultSet rows =
            statement.executeQuery(
                "SELECT FROM %s AS each WHERE position(lower('%s') IN lower(%s)) > 0"
                    .formatted(table, text, payload))) {
          if (rows.next()) {
            telling.add(table);
          }
        }
      }
      return telling;
    }
  }

  private static void forget(String record) {
    try (Connection owner = OwnerConnection.open(dir);
        Statement statement = owner.createStatement()) {
      statement.execute(
          "UPDATE register_entry SET payload = NULL, salt = NULL WHERE record = '%s'"
              .formatted(record));
      statement.execute("DELETE FROM register_entry WHERE record = '%s'".formatted(record));
      statement.execute("DELETE FROM register_record WHERE record = '%s'".formatted(record));
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** Records that a plain SELECT of a person shows. */
  private static TreeSet<String> seen(String person, String table) throws SQLException {
    try (Connection connection = store.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("SELECT set_config('najda.person', '%s', true)".formatted(person));
      TreeSet<String> seen = new TreeSet<>();
      try (ResultSet rows = statement.executeQuery("SELECT record FROM " + table)) {
        while (rows.next()) {
          seen.add(rows.getString(1));
        }
      }
      connection.rollback();
      return seen;
    }
  }

  @Test
  void the_wall_of_a_list_is_that_of_its_records() throws SQLException {
    String table = "lists." + ListTable.of(cases()).name();
    for (String person : List.of(INVESTIGATOR, SECOND, "i3", CLERK, CHIEF, STATISTICIAN, "x", "")) {
      assertThat(seen(person, table)).as(person).isEqualTo(seen(person, "register_record"));
    }
    assertThat(seen("", table)).isEmpty();
    assertThat(seen("", table + "_words")).isEmpty();
    assertThat(seen(SECOND, table + "_words")).doesNotContain(RECORDS.get(12));
  }

  @Test
  void another_definition_fills_a_table_of_its_own_while_the_old_one_serves() {
    List<String> before = found(CHIEF, words(""), "");
    Definitions changed = withListing(new Listing(List.of("iccs"), List.of("report-number")));
    open(changed);
    assertThat(found(CHIEF, words(""), "")).isEqualTo(before);
    assertThatThrownBy(() -> found(CHIEF, field("iccs", "05"), ""))
        .isInstanceOf(ProblemException.class);
    String meanwhile = begin(INVESTIGATOR, "s1", "PJ-55", "anti-gang");
    assertThat(found(CHIEF, words(""), "")).contains(meanwhile);

    registrar.fillLists();
    assertThat(found(CHIEF, field("iccs", "05"), "")).hasSize(before.size() + 1);
    assertThat(found(CHIEF, words("pj 55"), "")).containsExactly(meanwhile);

    open(Declared.shipped());
    registrar.fillLists();
    forget(meanwhile);
    assertThat(found(CHIEF, words(""), "")).isEqualTo(before);
    assertThat(found(SECOND, words("tazi"), "")).containsExactly(RECORDS.getFirst());
  }

  private static Definitions withListing(Listing listing) {
    Definitions shipped = Declared.shipped();
    List<Register> registers =
        shipped.registers().stream()
            .map(each -> each.key().equals("cases") ? with(each, listing) : each)
            .toList();
    return new Definitions(
        shipped.roles(),
        shipped.law(),
        registers,
        shipped.chapters(),
        shipped.earlier(),
        shipped.prose());
  }

  private static Register with(Register register, Listing listing) {
    return new Register(
        register.key(),
        register.version(),
        register.label(),
        register.record(),
        register.keptAt(),
        register.card(),
        register.retention(),
        register.fields(),
        register.states(),
        register.acts(),
        register.deadlines(),
        listing,
        register.grants());
  }
}
