package org.najda.server.backup;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.najda.core.RoomId;
import org.najda.server.Najda;
import org.najda.server.backup.Manifest.TableContent;
import org.najda.server.cli.BadInput;
import org.najda.server.journal.PostgresJournal;
import org.najda.server.position.Pace;
import org.najda.server.position.PositionReport;
import org.najda.server.position.Positions;
import org.najda.server.projection.Projections;
import org.najda.server.room.Room;
import org.najda.server.room.Rooms;
import org.najda.server.room.SampleRoom;
import org.najda.server.room.Snapshots;
import org.najda.server.store.DataDir;
import org.najda.server.store.Database;
import org.najda.server.store.OwnerConnection;
import org.najda.server.store.ReadyData;
import org.postgresql.ds.PGSimpleDataSource;

class BackupTest {
  private static final RoomId ROOM = new RoomId("sample");

  @TempDir static Path folder;
  private static Path data;
  private static Database store;
  private static Rooms rooms;
  private static Room room;
  private static Projections projections;

  @BeforeAll
  static void open() throws Exception {
    data = ReadyData.at(folder.resolve("data"));
    store = Database.embedded(DataDir.open(data));
    DataSource source = store.dataSource();
    PostgresJournal journal = new PostgresJournal(source);
    rooms = Rooms.open(journal, new Snapshots(source), InstantSource.system());
    projections = new Projections(rooms, journal, source, new SimpleMeterRegistry());
    projections.start(Duration.ZERO);
    room = rooms.create(ROOM);
    room.submit(SampleRoom.settings()).get();
    Files.createDirectories(data.resolve("maps/city"));
    Files.writeString(data.resolve("maps/city/graph"), "roads");
    try (Positions positions =
        new Positions(
            source, (id, unit) -> true, Instant::now, Pace.REAL, new SimpleMeterRegistry())) {
      positions.receive(
          ROOM,
          null,
          List.of(new PositionReport("M1", Instant.now(), 33.5, -7.6, null, null, null)));
    }
  }

  @AfterAll
  static void close() {
    projections.close();
    rooms.close();
    store.close();
  }

  @Test
  void whatWasAcknowledgedBeforeABackupUnderLoadIsInItAndItsStateIsOfOneInstant() throws Exception {
    AtomicLong acknowledged = new AtomicLong();
    AtomicBoolean enough = new AtomicBoolean();
    Thread load = Thread.ofVirtual().start(() -> openIncidents(acknowledged, enough));
    while (acknowledged.get() < 20) {
      Thread.onSpinWait();
    }
    long before = acknowledged.get();

    Path file = folder.resolve("load.zip");
    Manifest manifest;
    try (Database beside = Database.beside(DataDir.open(data))) {
      manifest = new Backup(beside.dataSource(), data).write(file);
    }
    enough.set(true);
    load.join();
    Path again = folder.resolve("again");
    Restore.Result result = new Restore(file, Database::embedded).into(again);

    assertThat(result.report().firstBad()).isNull();
    assertThat(result.ok()).isTrue();
    assertThat(manifest.rooms())
        .singleElement()
        .satisfies(head -> {
          assertThat(head.room()).isEqualTo(ROOM.value());
          // Row 1 is the settings'.
          assertThat(head.seq()).isBetween(before + 1, room.published().sequence());
        });
    assertThat(again.resolve("maps/city/graph")).hasContent("roads");
    assertThat(rows(manifest, "position")).isOne();
    assertThat(rows(manifest, "journal")).isEqualTo(manifest.rooms().getFirst().seq());
  }

  private static final String RISING =
      "INSERT INTO register_rising (register, record, deadline)"
          + " VALUES ('custody', '2019-000001', '%s')";

  @Test
  void recordsThatTablesShowToNobodyAreInItToo() throws Exception {
    try (Connection connection = store.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SELECT set_config('najda.person', '@restore', false)");
      statement.execute(
          "INSERT INTO org_unit VALUES ('u', NULL, 'u', 'u', 'u', 'station', NULL, '2000-01-01')");
      statement.execute(
          "INSERT INTO register_record VALUES ('custody', '2019-000001', 'u', 'held', now())");
      statement.execute(RISING.formatted("first"));
      statement.execute("SELECT set_config('najda.person', '', false)");
    }
    Path file = folder.resolve("walled.zip");
    Manifest manifest = new Backup(store.dataSource(), data).write(file);
    Path again = folder.resolve("walled");
    assertThat(new Restore(file, Database::embedded).into(again).ok()).isTrue();

    assertThat(rows(manifest, "register_record")).isOne();
    try (Database restored = Database.embedded(DataDir.open(again));
        Connection connection = restored.dataSource().getConnection()) {
      assertThat(Catalogue.holdsRows(connection, "register_record")).isFalse();
      Catalogue.actAs(connection, "@backup", false);
      assertThat(Catalogue.holdsRows(connection, "register_record")).isTrue();
      Catalogue.actAs(connection, "@restore", false);
      try (Statement statement = connection.createStatement()) {
        assertThat(statement.executeUpdate(RISING.formatted("second")))
            .as("a number behind those in use")
            .isOne();
      }
    }
  }

  @Test
  void theFileIsForItsOwnerAloneAndReplacesNone() throws Exception {
    Path file = folder.resolve("private.zip");
    new Backup(store.dataSource(), data).write(file);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThatThrownBy(() -> new Backup(store.dataSource(), data).write(file))
        .isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  void anInterruptedBackupLeavesNoFileThatLooksWhole() throws Exception {
    PGSimpleDataSource lost = new PGSimpleDataSource();
    lost.setURL("jdbc:postgresql://127.0.0.1:1/lost");
    Path file = folder.resolve("interrupted.zip");

    assertThatThrownBy(() -> new Backup(lost, data).write(file)).isNotNull();

    assertThat(listed("interrupted")).isEmpty();
  }

  @Test
  void halfABackupIsRefusedAndNothingIsMade() throws Exception {
    Path file = folder.resolve("whole.zip");
    new Backup(store.dataSource(), data).write(file);
    byte[] whole = Files.readAllBytes(file);
    Path half = folder.resolve("half.zip");
    Files.write(half, Arrays.copyOf(whole, whole.length / 2));

    assertThatThrownBy(
            () -> new Restore(half, Database::embedded).into(folder.resolve("from-half")))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("not the whole");
    assertThat(listed("from-half")).isEmpty();
  }

  @Test
  void aBackupWithOneBitTurnedIsRefusedAndNothingIsMade() throws Exception {
    Path file = folder.resolve("sound.zip");
    new Backup(store.dataSource(), data).write(file);
    byte[] bytes = Files.readAllBytes(file);
    // Within what is stored: a header that nobody reads may be as it likes.
    String journal = "tables/journal.copy";
    int header = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(journal);
    bytes[header + journal.length() + 40] ^= 1;
    Path damaged = Files.write(folder.resolve("damaged.zip"), bytes);

    assertThatThrownBy(
            () -> new Restore(damaged, Database::embedded).into(folder.resolve("from-damaged")))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("damaged");
    assertThat(listed("from-damaged")).isEmpty();
  }

  @Test
  void aManifestThatNamesWhatIsNoTableIsRefusedAndNothingIsMade() throws Exception {
    Path file = folder.resolve("honest.zip");
    Manifest honest = new Backup(store.dataSource(), data).write(file);
    for (String name : List.of("journal (room) FROM PROGRAM 'true' --", "no_table")) {
      List<TableContent> tables = new ArrayList<>(honest.tables());
      tables.set(0, new TableContent(name, tables.getFirst().columns(), 0));
      requireRefused(file, honest, tables);
    }
    List<TableContent> twice = new ArrayList<>(honest.tables());
    twice.add(twice.getFirst());
    requireRefused(file, honest, twice);
    List<TableContent> columns = new ArrayList<>(honest.tables());
    columns.set(0, new TableContent(columns.getFirst().name(), List.of("1) --"), 0));
    requireRefused(file, honest, columns);
  }

  private static void requireRefused(Path file, Manifest honest, List<TableContent> tables)
      throws IOException {
    Path altered = Files.copy(file, folder.resolve("altered.zip"), REPLACE_EXISTING);
    Manifest manifest =
        new Manifest(
            honest.format(),
            honest.schema(),
            honest.madeAt(),
            honest.rooms(),
            tables,
            honest.positionDays());
    try (FileSystem zip = FileSystems.newFileSystem(altered)) {
      Files.write(zip.getPath(Manifest.NAME), manifest.json());
    }
    assertThatThrownBy(
            () -> new Restore(altered, Database::embedded).into(folder.resolve("from-altered")))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("names a table");
    assertThat(listed("from-altered")).isEmpty();
  }

  @Test
  void aFolderThatHoldsSomethingIsLeftAlone() throws Exception {
    Path file = folder.resolve("for-full.zip");
    new Backup(store.dataSource(), data).write(file);

    assertThatThrownBy(() -> new Restore(file, Database::embedded).into(data))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("not empty");
  }

  @Test
  void aDatabaseElsewhereIsBackedUpAndRestoredByTheCommandLine() throws Exception {
    Path file = folder.resolve("elsewhere.zip");
    String empty = OwnerConnection.makeDatabase(DataDir.open(data), "restored");
    Path password = data.resolve("postgres/owner.password");
    String full = empty.replace("/restored", "/najda");

    assertThat(run("backup", "--db", full, "--db-password-file", password, "--to", file)).isZero();
    Path beside = folder.resolve("beside");
    String[] restore = {
      "restore",
      "--from",
      file.toString(),
      "--data",
      beside.toString(),
      "--db",
      empty,
      "--db-password-file",
      password.toString()
    };
    assertThat(run((Object[]) restore)).isZero();

    restore[4] = folder.resolve("beside-again").toString();
    assertThat(run((Object[]) restore)).as("the database holds something now").isEqualTo(3);
    assertThat(folder.resolve("beside-again")).doesNotExist();
  }

  private static int run(Object... arguments) {
    String[] texts = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
    PrintWriter writer = new PrintWriter(new StringWriter());
    return Najda.run(writer, writer, texts);
  }

  private static void openIncidents(AtomicLong acknowledged, AtomicBoolean enough) {
    for (int i = 0; !enough.get(); i++) {
      room.submit(SampleRoom.openIncident("load-" + i)).join();
      acknowledged.incrementAndGet();
    }
  }

  private static long rows(Manifest manifest, String table) {
    return manifest.tables().stream()
        .filter(content -> content.name().equals(table))
        .findFirst()
        .orElseThrow()
        .rows();
  }

  private static List<Path> listed(String prefix) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().startsWith(prefix)).toList();
    }
  }
}
