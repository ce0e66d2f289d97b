package org.najda.server.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.najda.registers.definition.Label;
import org.najda.registers.definition.Register;
import org.najda.registers.directory.Directory;
import org.najda.registers.directory.OrgUnit;
import org.najda.registers.directory.Posting;
import org.najda.registers.keeping.Request;
import org.najda.registers.listing.ListTable;
import org.najda.server.Najda;
import org.najda.server.definition.Declared;
import org.najda.server.directory.Directories;
import org.najda.server.directory.Staff;
import org.najda.server.journal.PostgresJournal;
import org.najda.server.register.DerivedCheck;
import org.najda.server.register.Outcome;
import org.najda.server.register.Registrar;
import org.najda.server.store.DataDir;
import org.najda.server.store.Database;
import org.najda.server.store.OwnerConnection;
import org.najda.server.store.ReadyData;
import org.najda.server.verify.Verification;
import org.najda.server.verify.VerifyReport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever owns the database alters a register, and is found. */
class TamperingTest {
  private static final Instant THEN = Instant.parse("2019-05-04T20:00:00Z");
  private static final String OFFICER = "g1";
  private static final List<String> TABLES =
      List.of(
          "register_entry",
          "register_act",
          "register_record",
          "lists.subject",
          "lists." + list(),
          "lists." + list() + "_words",
          "lists." + list() + "_count",
          "register_size",
          "journal",
          "log_leaf",
          "register_look",
          "look",
          "trail_look",
          "access_act",
          "register_break_review",
          "register_break",
          "posting_review");

  @TempDir static Path folder;
  private static Path data;
  private static Path head;

  @BeforeAll
  static void three_custodies_and_a_head_that_was_given_out() throws IOException {
    data = ReadyData.at(folder.resolve("data"));
    try (Database store = Database.embedded(DataDir.open(data))) {
      LocalDate from = LocalDate.parse("2000-01-01");
      OrgUnit unit = new OrgUnit("s1", null, new Label("أ", "a", "a"), "station", null, from, null);
      List<Posting> postings = List.of(new Posting(OFFICER, "s1", "custody-officer", from, null));
      Directories directories = new Directories(store.dataSource());
      directories.replace(
          Directory.of(List.of(unit), postings), postings, List.of(new Staff(OFFICER, "G", "g")));
      Registrar registrar =
          new Registrar(
              Declared.shipped(), directories, store.dataSource(), InstantSource.system());
      for (String surname : List.of("Un", "Deux", "Trois")) {
        begin(registrar, surname);
      }
      writeLogs(store);
    }
    PrintWriter told = new PrintWriter(new StringWriter());
    String[] setup = {"setup", "--data", data.toString(), "--from", "../definitions/room-example"};
    assertThat(Najda.run(told, told, setup)).isZero();
    String[] heads = {"heads", "--data", data.toString(), "--to", folder.toString()};
    assertThat(Najda.run(told, told, heads)).isZero();
    try (Stream<Path> files = Files.list(folder)) {
      head = files.filter(file -> file.toString().endsWith(".json")).findFirst().orElseThrow();
    }
  }

  private static void begin(Registrar registrar, String surname) {
    Register custody = registrar.register(OFFICER, "custody");
    Map<String, String> values =
        Map.of(
            "surname", surname,
            "first-name", "Test",
            "sex", "male",
            "age-class", "adult",
            "basis", "flagrancy",
            "offence", "vol",
            "arrested-at", THEN.toString());
    Request.Do open = new Request.Do("open", THEN, values);
    assertThat(registrar.begin(OFFICER, custody, "s1", open, UUID.randomUUID().toString()))
        .isInstanceOf(Outcome.Entered.class);
  }

  /** Two rows in each log. */
  private static void writeLogs(Database store) {
    JdbcClient jdbc = JdbcClient.create(store.dataSource());
    for (String old : List.of("1 hour", "400 days")) {
      String at = "now() - interval '" + old + "'";
      for (String row :
          List.of(
              "register_look (at, person, register, record, reason) VALUES (%s, 'g1', 'custody', '2019-000002', 'why')",
              "trail_look (room, at, person, workstation, unit, trail_from, trail_until, reason, words) VALUES ('gueliz', %s, 'p', 'w', 'M1', now(), now(), 'other', 'why')",
              "look (room, at, person, workstation, what, reason) VALUES ('gueliz', %s, 'p', 'w', 'number', 'why')",
              "access_act (at, actor, act, about, reason) VALUES (%s, 'a', 'reset', 'b', 'why')",
              "posting_review (person, unit, role, valid_from, at, reviewer, decision, reason) VALUES ('g1', 's1', 'custody-officer', '2000-01-01', %s, 'r', 'confirmed', 'why')",
              "register_break (register, record, person, at, until, reason) VALUES ('custody', '2019-000002', 'g2', %s, now(), 'why')")) {
        jdbc.sql("INSERT INTO " + row.formatted(at)).update();
      }
    }
    jdbc.sql(
            "INSERT INTO register_break_review SELECT id, now(), 'r', 'justified', 'w' FROM register_break")
        .update();
  }

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Najda.run(new PrintWriter(out), new PrintWriter(err), arguments);
  }

  private int verify() {
    return run("verify", "--data", data.toString(), "--head", head.toString(), "--json");
  }

  /** Does something as the owner of the tables, and takes it back after what is checked. */
  private void tampered(String sql, Runnable check) throws SQLException {
    try (Database store = Database.embedded(DataDir.open(data))) {
      assertThat(store.dataSource()).isNotNull();
      try (Connection owner = OwnerConnection.open(DataDir.open(data));
          Statement statement = owner.createStatement()) {
        owner.setAutoCommit(false);
        for (String table : TABLES) {
          statement.execute("CREATE TABLE %s AS SELECT * FROM %s".formatted(kept(table), table));
        }
        statement.execute(sql);
        owner.commit();
        try {
          check.run();
        } finally {
          // As a restore does it: no trigger seals again what is put back.
          statement.execute("SET session_replication_role = replica");
          for (String table : TABLES) {
            statement.execute("DELETE FROM " + table);
            statement.execute(
                "INSERT INTO %s OVERRIDING SYSTEM VALUE SELECT * FROM %s"
                    .formatted(table, kept(table)));
            statement.execute("DROP TABLE " + kept(table));
          }
          owner.commit();
        }
      }
    }
  }

  private static String kept(String table) {
    return "kept_" + table.replace('.', '_');
  }

  @Test
  void nothing_was_altered() {
    assertThat(verify()).as(err.toString()).isZero();
    assertThat(out.toString())
        .contains("\"ok\":true")
        .contains("\"register\":\"custody\",\"size\":3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "person = 'g2'",
        "happened_at = happened_at - interval '1 hour'",
        "recorded_at = recorded_at + interval '1 hour'",
        "payload = convert_to(replace(convert_from(payload, 'UTF8'), 'Deux', 'Dieu'), 'UTF8')",
        "salt = gen_random_uuid()::text::bytea",
        "leaf = sha256(leaf)"
      })
  void an_entry_that_was_altered_is_named(String change) throws SQLException {
    tampered(
        "UPDATE register_entry SET %s WHERE leaf_place = 1".formatted(change),
        () -> {
          assertThat(verify()).isEqualTo(1);
          assertThat(out.toString())
              .contains("\"kind\":\"register\",\"room\":\"custody\",\"seq\":1");
          assertThat(err.toString()).contains("entry 1 of record 2019-000002 was altered");
        });
  }

  @Test
  void an_entry_whose_leaf_was_made_to_fit_is_found_by_the_head() throws SQLException {
    tampered(
        """
        UPDATE register_entry SET
          payload = convert_to(replace(convert_from(payload, 'UTF8'), 'Deux', 'Dieu'), 'UTF8'),
          leaf = sha256('\\x00'::bytea || salt
            || convert_to(replace(convert_from(payload, 'UTF8'), 'Deux', 'Dieu'), 'UTF8'))
        WHERE leaf_place = 1
        """,
        () -> {
          assertThat(verify()).isEqualTo(1);
          assertThat(out.toString()).contains("\"kind\":\"table\",\"room\":\"custody\",\"seq\":1");
          assertThat(err.toString()).contains("one of the first 3 entries was altered");
        });
  }

  @Test
  void a_tail_that_was_dropped_is_found_by_the_head() throws SQLException {
    tampered(
        "DELETE FROM register_entry WHERE leaf_place = 2; UPDATE register_size SET leaves = 2",
        () -> {
          assertThat(verify()).isEqualTo(1);
          assertThat(err.toString()).contains("the end is gone: 2 entries, 3 then");
        });
  }

  @Test
  void a_journal_whose_end_was_dropped_is_found_by_the_head() throws SQLException {
    tampered(
        "DELETE FROM journal",
        () -> {
          assertThat(verify()).isEqualTo(1);
          assertThat(err.toString()).contains("journal of gueliz: the end is gone");
        });
  }

  @Test
  void a_journal_of_which_a_row_was_altered_is_found_by_the_head() throws SQLException {
    tampered(
        "UPDATE journal SET hash = sha256(hash) WHERE sequence = 1",
        () -> {
          assertThat(verify()).isEqualTo(1);
          assertThat(err.toString())
              .contains("journal of gueliz: row 1 or one before it was altered");
        });
  }

  @ParameterizedTest
  @CsvSource({
    "register_look, record = '2019-000001'",
    "look, reason = 'other'",
    "trail_look, unit = 'M2'",
    "access_act, actor = 'z'",
    "posting_review, decision = 'withdrawn'",
    "register_break, until = until + interval '1 hour'",
    "register_break_review, finding = 'unjustified'"
  })
  void a_row_of_a_log_that_was_altered_is_named(String log, String change) throws SQLException {
    String key = log.equals("register_break_review") ? "break" : "id";
    tampered(
        "UPDATE %1$s SET %2$s WHERE %3$s = (SELECT min(%3$s) FROM %1$s)"
            .formatted(log, change, key),
        () -> {
          assertThat(verify()).isEqualTo(1);
          assertThat(out.toString())
              .contains("\"kind\":\"register\",\"room\":\"@%s\",\"seq\":0".formatted(log));
          assertThat(err.toString())
              .contains("log @%s: row ".formatted(log))
              .contains("was altered");
        });
  }

  @Test
  void a_look_that_was_taken_away_is_missed() throws SQLException {
    tampered(
        "DELETE FROM register_look WHERE id = (SELECT min(id) FROM register_look)",
        () -> {
          assertThat(run("verify", "--data", data.toString())).isEqualTo(1);
          assertThat(err.toString()).contains("log @register_look: the row of leaf 0 is gone");
        });
  }

  @Test
  void a_look_that_was_taken_away_with_its_leaf_is_found_by_the_head() throws SQLException {
    tampered(
        """
        DELETE FROM register_look WHERE id = (SELECT max(id) FROM register_look);
        DELETE FROM log_leaf WHERE log = 'register_look' AND place = 1
        """,
        () -> {
          assertThat(verify()).isEqualTo(1);
          assertThat(out.toString()).contains("\"ok\":true");
          assertThat(err.toString()).contains("@register_look: the end is gone");
        });
  }

  @Test
  void a_look_that_was_added_behind_the_log_is_found() throws SQLException {
    tampered(
        """
        SET LOCAL session_replication_role = replica;
        INSERT INTO register_look (at, person, register, record, reason)
        VALUES (now(), 'g1', 'custody', '2019-000003', 'never');
        SET LOCAL session_replication_role = origin
        """,
        () -> {
          assertThat(verify()).isEqualTo(1);
          assertThat(err.toString()).contains("was altered or added");
        });
  }

  @Test
  void looks_of_a_room_that_were_kept_for_a_year_may_go_and_younger_ones_may_not()
      throws SQLException {
    tampered(
        "DELETE FROM look WHERE at < now() - interval '366 days'",
        () -> assertThat(verify()).as(err.toString()).isZero());
    tampered(
        "DELETE FROM look WHERE at > now() - interval '366 days'",
        () -> {
          assertThat(verify()).isEqualTo(1);
          assertThat(err.toString()).contains("log @look: the row of leaf 0 is gone");
        });
  }

  @Test
  void an_entry_that_is_gone_is_missed_without_a_head() throws SQLException {
    tampered(
        "DELETE FROM register_entry WHERE leaf_place = 1",
        () -> {
          assertThat(run("verify", "--data", data.toString())).isEqualTo(1);
          assertThat(err.toString()).contains("the entry of leaf 1 is gone");
        });
  }

  @Test
  void an_entry_that_was_lawfully_erased_leaves_the_tree_as_it_was() throws SQLException {
    tampered(
        """
        UPDATE register_entry SET payload = NULL, salt = NULL WHERE leaf_place = 1;
        UPDATE register_record SET erased_at = now() WHERE record = '2019-000002'
        """,
        () -> assertThat(verify()).as(err.toString()).isZero());
  }

  /** No column but these may be altered unseen: by them nothing is told, shown or counted. */
  private static final Set<String> FREE =
      Set.of(
          // The request by which an entry acts once.
          "public.register_entry.request",
          // When the watch looks at a record's deadlines again: it sets it itself.
          "public.register_record.next_look");

  @Test
  @Tag("long")
  void any_column_of_any_table_of_registers_and_logs_that_was_altered_is_found()
      throws SQLException, IOException {
    List<String> unseen = new ArrayList<>();
    SortedSet<String> altered = new TreeSet<>();
    try (Database store = Database.embedded(DataDir.open(data));
        Connection owner = OwnerConnection.open(DataDir.open(data));
        Statement statement = owner.createStatement()) {
      assertThat(finds(store)).isFalse();
      // As the owner can: no trigger and no reference is asked.
      statement.execute("SET session_replication_role = replica");
      for (Column column : columns(statement)) {
        statement.execute("CREATE TABLE kept AS SELECT * FROM " + column.table());
        if (column.alter(statement)) {
          altered.add(column.table());
          if (!finds(store) && !FREE.contains(column.toString())) {
            unseen.add(column.toString());
          }
        }
        column.fill(statement, "kept");
      }
      assertThat(finds(store)).isFalse();
    }
    assertThat(unseen).isEmpty();
    assertThat(altered)
        .contains("public.register_act", "public.register_entry", "public.log_leaf")
        .contains("lists." + list(), "lists." + list() + "_count", "lists.subject");
  }

  /** Whether anything is wrong by what {@code verify --head} looks at. */
  private static boolean finds(Database store) throws IOException {
    DataSource source = store.dataSource();
    List<SealedRegister> registers = new Seals(source, Declared.shipped()).read();
    return registers.stream().anyMatch(each -> each.wrong().isPresent())
        || new DerivedCheck(source, Declared.shipped())
            .run().stream().anyMatch(each -> !each.compared() || !each.differences().isEmpty())
        || !VerifyReport.of(Verification.of(source).run()).ok()
        || !OutsideHead.read(Files.readString(head))
            .differences(registers, new PostgresJournal(source))
            .isEmpty();
  }

  /** All of what is sealed, or follows from it. */
  private static List<Column> columns(Statement statement) throws SQLException {
    List<Column> columns = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            """
            SELECT table_schema || '.' || table_name, column_name, data_type
            FROM information_schema.columns
            WHERE table_schema = 'lists' AND table_name <> 'made'
              OR table_schema = 'public' AND table_name IN ('%s')
            ORDER BY 1, ordinal_position
            """
                .formatted(String.join("', '", TABLES)))) {
      while (rows.next()) {
        columns.add(new Column(rows.getString(1), rows.getString(2), rows.getString(3)));
      }
    }
    return columns;
  }

  private static final String CHECK_VIOLATED = "23514";

  private record Column(String table, String name, String type) {
    /** Alters it in one row; false where there is none, or PostgreSQL itself refuses. */
    boolean alter(Statement statement) throws SQLException {
      statement.execute("CREATE TABLE forged AS SELECT * FROM " + table);
      int rows =
          statement.executeUpdate(
              "UPDATE forged SET \"%s\" = %s WHERE ctid = (SELECT min(ctid) FROM forged)"
                  .formatted(name, other()));
      try {
        fill(statement, "forged");
        return rows > 0;
      } catch (SQLException refused) {
        assertThat(refused.getSQLState()).isEqualTo(CHECK_VIOLATED);
        statement.execute("DROP TABLE forged");
        return false;
      }
    }

    /** Puts rows that were kept elsewhere in the place of what is there. */
    void fill(Statement statement, String from) throws SQLException {
      statement.execute("DELETE FROM " + table);
      statement.execute(
          "INSERT INTO %s OVERRIDING SYSTEM VALUE SELECT * FROM %s".formatted(table, from));
      statement.execute("DROP TABLE " + from);
    }

    @Override
    public String toString() {
      return table + "." + name;
    }

    private String other() {
      String it = '"' + name + '"';
      return switch (type) {
        case "text" -> "coalesce(%s, '') || 'x'".formatted(it);
        case "integer", "bigint" -> "coalesce(%s, 0) + 1000".formatted(it);
        case "numeric" -> "7";
        case "date" -> "CASE WHEN isfinite(%1$s) THEN %1$s + 1 ELSE current_date END".formatted(it);
        case "timestamp with time zone" ->
            "CASE WHEN isfinite(%1$s) THEN %1$s + interval '1 second' ELSE now() END".formatted(it);
        case "boolean" -> "NOT " + it;
        case "bytea" -> "sha256(%s)".formatted(it);
        case "jsonb" -> "'{\"offence\": \"other\"}'";
        default -> throw new IllegalStateException(type);
      };
    }
  }

  @Test
  void what_figures_are_counted_from_is_compared_with_entries_and_made_anew() throws SQLException {
    String erased = "UPDATE register_act SET act = 'end' WHERE record = '2019-000002'";
    String added =
        "INSERT INTO register_act SELECT register, '2019-000099', entry, place, act, state, unit, at,"
            + " day, recorded_from, recorded_to, said, held FROM register_act LIMIT 1";
    String gone = "DELETE FROM register_act WHERE record = '2019-000003'";
    for (String sql : List.of(erased, added, gone)) {
      tampered(
          sql,
          () -> {
            assertThat(verify()).isEqualTo(1);
            assertThat(out.toString()).contains("\"kind\":\"table\",\"room\":\"custody\"");
            assertThat(err.toString())
                .containsPattern("what public.register_act says of 2019-0000(02|99|03)")
                .contains("najda rebuild");
          });
    }
    try (Database store = Database.embedded(DataDir.open(data));
        Connection owner = OwnerConnection.open(DataDir.open(data));
        Statement statement = owner.createStatement()) {
      assertThat(store.dataSource()).isNotNull();
      statement.execute(String.join(";", added, gone));
      statement.execute("UPDATE register_record SET state = 'ended' WHERE record = '2019-000001'");
      statement.execute("UPDATE lists.%s_count SET records = records + 1".formatted(list()));
      statement.execute("DELETE FROM lists.%s_words".formatted(list()));
      statement.execute("DELETE FROM lists.subject");
    }
    assertThat(verify()).isEqualTo(1);
    assertThat(run("rebuild", "--data", data.toString())).as(err.toString()).isZero();
    assertThat(out.toString()).isEqualTo("custody: 3 records\n");
    assertThat(verify()).as(err.toString()).isZero();
  }

  private static String list() {
    return ListTable.of(Declared.shipped().findRegister("custody").orElseThrow()).name();
  }

  @Test
  void a_head_that_was_altered_is_no_proof() throws IOException {
    Path forged = folder.resolve("forged");
    Files.writeString(forged, Files.readString(head).replace("custody", "custodx"));

    assertThat(run("verify", "--data", data.toString(), "--head", forged.toString())).isEqualTo(3);
    assertThat(err.toString()).contains("signature does not hold");
  }
}
