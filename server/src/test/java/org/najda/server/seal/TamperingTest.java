package org.najda.server.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
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
import org.najda.server.Najda;
import org.najda.server.definition.Declared;
import org.najda.server.directory.Directories;
import org.najda.server.directory.Staff;
import org.najda.server.register.Outcome;
import org.najda.server.register.Registrar;
import org.najda.server.store.DataDir;
import org.najda.server.store.Database;
import org.najda.server.store.OwnerConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever owns the database alters a register, and is found. */
class TamperingTest {
  private static final Instant THEN = Instant.parse("2019-05-04T20:00:00Z");
  private static final String OFFICER = "g1";
  private static final List<String> TABLES =
      List.of(
          "register_entry",
          "register_size",
          "journal",
          "log_leaf",
          "register_look",
          "look",
          "access_act",
          "register_break_review",
          "register_break",
          "posting_review");

  @TempDir static Path folder;
  private static Path data;
  private static Path head;

  @BeforeAll
  static void three_custodies_and_a_head_that_was_given_out() throws IOException {
    data = folder.resolve("data");
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
          statement.execute("CREATE TABLE kept_%1$s AS SELECT * FROM %1$s".formatted(table));
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
                "INSERT INTO %1$s OVERRIDING SYSTEM VALUE SELECT * FROM kept_%1$s"
                    .formatted(table));
            statement.execute("DROP TABLE kept_" + table);
          }
          owner.commit();
        }
      }
    }
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
          assertThat(out.toString()).contains("\"ok\":true");
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
        "UPDATE register_entry SET payload = NULL, salt = NULL WHERE leaf_place = 1",
        () -> assertThat(verify()).as(err.toString()).isZero());
  }

  @Test
  void a_head_that_was_altered_is_no_proof() throws IOException {
    Path forged = folder.resolve("forged");
    Files.writeString(forged, Files.readString(head).replace("custody", "custodx"));

    assertThat(run("verify", "--data", data.toString(), "--head", forged.toString())).isEqualTo(3);
    assertThat(err.toString()).contains("signature does not hold");
  }
}
