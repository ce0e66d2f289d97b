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

/** Whoever owns the database alters a register, and is found. */
class TamperingTest {
  private static final Instant THEN = Instant.parse("2019-05-04T20:00:00Z");
  private static final String OFFICER = "g1";
  private static final List<String> TABLES = List.of("register_entry", "register_size", "journal");

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
          for (String table : TABLES) {
            statement.execute("DELETE FROM " + table);
            statement.execute("INSERT INTO %1$s SELECT * FROM kept_%1$s".formatted(table));
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
