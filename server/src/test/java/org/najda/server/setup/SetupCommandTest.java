package org.najda.server.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.najda.core.RoomId;
import org.najda.server.Najda;
import org.najda.server.journal.JournalRow;
import org.najda.server.journal.PostgresJournal;
import org.najda.server.store.DataDir;
import org.najda.server.store.Database;
import org.najda.server.store.OwnerConnection;
import org.najda.server.store.SharedStore;

class SetupCommandTest {
  @TempDir Path temporary;

  private record Ran(int code, String out, String err) {}

  private Ran setup(String... more) {
    List<String> arguments = new ArrayList<>(List.of("setup", "--data", data().toString()));
    arguments.addAll(List.of("--from", temporary.resolve("room").toString()));
    arguments.addAll(List.of(more));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Najda.run(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            arguments.toArray(String[]::new));
    return new Ran(code, out.toString(), err.toString());
  }

  private Path data() {
    return temporary.resolve("data");
  }

  private void edit(String file, String from, String to) throws IOException {
    Path path = temporary.resolve("room").resolve(file);
    Files.writeString(path, Files.readString(path).replace(from, to));
  }

  private List<JournalRow> journal() {
    List<JournalRow> rows = new ArrayList<>();
    try (Database database = Database.embedded(DataDir.open(data()))) {
      new PostgresJournal(database.dataSource()).read(new RoomId("gueliz"), 0, rows::add);
    }
    return rows;
  }

  @Test
  void aRoomIsMadeChangedAndLeftAloneByTheSameFolder() throws IOException {
    SetupFolderTest.copyExample(temporary.resolve("room"));

    Ran dry = setup("--dry-run");
    assertThat(dry.code()).isZero();
    assertThat(dry.out()).contains("room gueliz: new", "units: added D1 D2");
    assertThat(dry.err()).contains("note: the map main is not there yet");
    assertThat(data()).doesNotExist();
    Files.createDirectory(data());
    assertThat(setup("--dry-run").out()).isEqualTo(dry.out());
    assertThat(data()).isEmptyDirectory();

    Ran first = setup();
    assertThat(first.err()).contains("6 new accounts", "note: the map main is not there yet");
    assertThat(first.out()).isEqualTo(dry.out());
    Path passwords = data().resolve("new-passwords.csv");
    assertThat(Files.readAllLines(passwords)).hasSize(7).first().isEqualTo("login,password");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passwords)))
        .isEqualTo("rw-------");

    assertThat(setup().out()).isEqualTo("room gueliz: unchanged%n".formatted());

    edit("units.csv", "D7,", "D8,");
    edit("plans.csv", "usual,,,,,1", "usual,,,,,2");
    assertThat(setup("--dry-run").out()).contains("room gueliz: changed", "added D8");
    assertThat(setup("--json").out())
        .contains("\"change\" : \"changed\"", "\"settingsVersionBefore\" : 1")
        .contains("\"added\" : [ \"D8\" ]", "\"removed\" : [ \"D7\" ]", "[ \"usual\" ]");

    edit("units.csv", "P-AGDAL", "P-NOWHERE");
    Ran refused = setup();
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err()).contains("units.csv:8: post: \"P-NOWHERE\"", "nothing was changed");

    assertThat(journal())
        .extracting(row -> row.payload().type())
        .containsExactly("settings-adopted", "settings-adopted");
  }

  @Test
  void aDryRunOnADatabaseOfOnesOwnMakesNothingInIt() throws IOException, SQLException {
    SetupFolderTest.copyExample(temporary.resolve("room"));
    String[] empty = {
      "--db",
      OwnerConnection.makeDatabase(SharedStore.dir(), "dry"),
      "--db-password-file",
      SharedStore.dir().resolve("postgres/owner.password").toString(),
    };

    Ran dry = setup(with(empty, "--dry-run"));
    assertThat(dry.code()).as(dry.err()).isZero();
    assertThat(dry.out()).contains("room gueliz: new", "accounts: new");
    assertThat(tables(empty[1])).isZero();
    assertThat(data()).doesNotExist();

    assertThat(setup(empty).out()).isEqualTo(dry.out());
    assertThat(setup(with(empty, "--dry-run")).out()).isEqualTo("room gueliz: unchanged\n");
    edit("units.csv", "D7,", "D8,");
    assertThat(setup(with(empty, "--dry-run")).out()).contains("added D8", "removed D7");
    assertThat(setup(with(empty, "--dry-run")).out()).contains("added D8", "removed D7");
  }

  private static String[] with(String[] options, String more) {
    return Stream.concat(Stream.of(options), Stream.of(more)).toArray(String[]::new);
  }

  private static int tables(String url) throws SQLException {
    try (Connection connection = OwnerConnection.openUrl(url);
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT count(*)::int FROM pg_tables WHERE schemaname = 'public'")) {
      row.next();
      return row.getInt(1);
    }
  }

  @Test
  void aServerOnTheSameDirectoryIsNamed() throws IOException {
    SetupFolderTest.copyExample(temporary.resolve("room"));
    try (var held = DataDir.open(data()).lock()) {
      Ran ran = setup();
      assertThat(ran.code()).isEqualTo(1);
      assertThat(ran.err()).contains("is in use by najda, process", "Stop it first");
      assertThat(held).isNotNull();
    }
  }

  @Test
  void aFolderThatIsNotThereIsBadInput() {
    Ran ran = setup();
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err()).contains("room: no such folder");
  }
}
