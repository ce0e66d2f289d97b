package org.najda.server.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.najda.core.PersonId;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.definition.Label;
import org.najda.registers.definition.Register;
import org.najda.registers.directory.Directory;
import org.najda.registers.directory.OrgUnit;
import org.najda.registers.entry.Entry;
import org.najda.registers.entry.Entry.Step;
import org.najda.registers.entry.Life;
import org.najda.registers.entry.Value;
import org.najda.server.account.AccessLog;
import org.najda.server.definition.Declared;
import org.najda.server.directory.Directories;
import org.najda.server.seal.Seals;
import org.najda.server.store.DataDir;
import org.najda.server.store.Database;
import org.najda.server.store.ReadyData;
import org.springframework.jdbc.core.simple.JdbcClient;

class ErasureTest {
  private static final Instant LONG_AGO = Instant.parse("2010-05-04T10:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
  private static final PersonId OFFICER = new PersonId("dpd");

  @TempDir static Path folder;
  private static Database store;

  private final DataSource database = store.dataSource();
  private final Definitions definitions = Declared.shipped();
  private final Register custody = definitions.findRegister("custody").orElseThrow();
  private final Books books = new Books(database);

  @BeforeAll
  static void open() {
    store = Database.embedded(DataDir.open(ReadyData.at(folder.resolve("data"))));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private Erasure erasure(Instant now) {
    LocalDate from = LocalDate.parse("2000-01-01");
    OrgUnit unit = new OrgUnit("s1", null, new Label("أ", "a", "a"), "station", null, from, null);
    Directories directories = new Directories(database);
    directories.replace(Directory.of(List.of(unit), List.of()), List.of(), List.of());
    Registrar registrar = new Registrar(definitions, directories, database, () -> now);
    return new Erasure(registrar, database, new AccessLog(database), () -> now, false);
  }

  /** A custody with its end, or without one. */
  private String custody(Instant at, boolean ended) {
    String record = FullRecord.put(database, custody, "s1", at);
    if (ended) {
      books.as(
          "@restore",
          () -> {
            List<Entry> entries = new ArrayList<>(books.entries(custody, record));
            Map<String, Value> values = new TreeMap<>();
            values.put("outcome", new Value.Chosen("released"));
            values.put("signed", new Value.Chosen("signed"));
            Step end = new Step.Done("end", new TreeMap<>(values), false);
            Entry entry = new Entry(2, end, at, at, "somebody", custody.version());
            entries.add(entry);
            String request = UUID.randomUUID().toString();
            books.append(custody, record, entry, request, Life.of(custody, entries), null);
            return record;
          });
    }
    return record;
  }

  private List<String> due(Instant now) {
    return erasure(now).listDue().stream()
        .filter(each -> each.register().key().equals("custody"))
        .flatMap(each -> each.records().stream())
        .map(Erasure.DueRecord::record)
        .toList();
  }

  @Test
  void contentAndSaltGoWhenTheTimeIsUpTheLeafStaysAndVerifyIsClean() {
    erasure(NOW);
    String over = custody(LONG_AGO, true);
    String running = custody(LONG_AGO, false);
    String recent = custody(NOW.minusSeconds(86_400L * 365), true);
    assertThat(due(NOW)).contains(over).doesNotContain(running, recent);

    erasure(NOW).erase(OFFICER, "the time is up");

    assertThat(due(NOW)).isEmpty();
    books.as(
        Books.OVERSIGHT,
        () -> {
          assertThat(books.find(custody, over)).isEmpty();
          assertThat(books.entries(custody, over)).isEmpty();
          assertThat(books.find(custody, running)).isPresent();
          assertThat(books.find(custody, recent)).isPresent();
          assertThat(payloads(over)).isZero();
          assertThat(payloads(recent)).isEqualTo(2);
          return over;
        });
    assertThat(new Seals(database, definitions).read())
        .isNotEmpty()
        .allSatisfy(sealed -> assertThat(sealed.wrong()).isEmpty());
  }

  private int payloads(String record) {
    return JdbcClient.create(database)
        .sql(
            """
            SELECT count(*) FROM register_entry
            WHERE register = 'custody' AND record = ? AND (payload IS NOT NULL OR salt IS NOT NULL)
            """)
        .param(record)
        .query(Integer.class)
        .single();
  }

  @Test
  void theRunsOwnActIsInTheLogWithoutWhatWasErased() {
    erasure(NOW);
    custody(LONG_AGO, true);
    erasure(NOW).erase(OFFICER, "yearly run");

    assertThat(new AccessLog(database).list("dpd", NOW.minusSeconds(1), NOW.plusSeconds(1), 10))
        .anySatisfy(done -> {
          assertThat(done.act()).isEqualTo("records-erased");
          assertThat(done.reason()).contains("P10Y", "yearly run").doesNotContain("qz");
        });
  }

  @Test
  void theDatabaseItselfKeepsWhatWasEnteredInTheLastThirtyDays() {
    erasure(NOW);
    String fresh = custody(Instant.now().minusSeconds(60), true);

    assertThatThrownBy(() ->
            JdbcClient.create(database)
                .sql("SELECT erase_record('custody', ?)")
                .param(fresh)
                .query(Integer.class)
                .single())
        .hasMessageContaining("last 30 days");
  }

  @Test
  void noOtherDoorChangesAnEntry() {
    assertThatThrownBy(() ->
            JdbcClient.create(database)
                .sql("UPDATE register_entry SET payload = ?")
                .param("x".getBytes(StandardCharsets.UTF_8))
                .update())
        .rootCause()
        .hasMessageContaining("permission denied");
  }
}
