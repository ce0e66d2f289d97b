package org.najda.server.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.najda.core.RoomId;
import org.najda.server.Najda;
import org.najda.server.journal.JournalRow;
import org.najda.server.journal.PostgresJournal;
import org.najda.server.store.DataDir;
import org.najda.server.store.Database;

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
    assertThat(data()).doesNotExist();

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
