package org.najda.server.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.najda.core.GeoPoint;
import org.najda.core.settings.Duty;
import org.najda.core.settings.Question;
import org.najda.core.settings.Question.Answer;
import org.najda.core.settings.RoomSettings;
import org.najda.core.settings.Shift;
import org.najda.server.table.Problem;

class SetupFolderTest {
  private static final Path EXAMPLE = Path.of("../definitions/room-example");

  @TempDir Path folder;

  /** A copy of the example room to spoil. */
  static void copyExample(Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(EXAMPLE)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private void append(String file, String row) throws IOException {
    Path path = folder.resolve(file);
    Files.writeString(path, Files.readString(path) + row + "\n");
  }

  private static List<String> sentences(Reading reading) {
    return reading.problems().stream().map(Problem::toString).toList();
  }

  @Test
  void theExampleRoomIsWithoutFault() throws IOException {
    Reading reading = SetupFolder.read(EXAMPLE);
    assertThat(sentences(reading)).isEmpty();
    RoomSettings settings = reading.rooms().getFirst().settings();
    assertThat(settings.units()).hasSize(12);
    assertThat(settings.response().plans()).hasSize(8);
    assertThat(settings.districts().getFirst().contains(GeoPoint.ofDegrees(31.635, -8.011)))
        .isTrue();
    assertThat(reading.rooms().getFirst().people()).hasSize(6);
    assertThat(settings.duty().vehicles()).hasSize(13);
    assertThat(settings.duty().shifts()).anyMatch(Shift::crossesMidnight);
    assertThat(settings.duty().statuses()).hasSize(12);
    assertThat(settings.duty().groups()).hasSize(2);
    assertThat(settings.duty().contacts()).hasSize(6);
    assertThat(settings.response().natures().getFirst().guidance().questions())
        .extracting(Question::answer)
        .containsExactly(Answer.YES_NO, Answer.CHOICE, Answer.YES_NO, Answer.TEXT);
  }

  @Test
  void everyWrongRowIsNamedInOneRun() throws IOException {
    copyExample(folder);
    append("posts.csv", "P-X,م,M,M,123,-8.0");
    append("units.csv", "D1,م,M,M,tank,P-NO,");
    append("natures.csv", "x,,X,X,9,,");
    append("plans.csv", "x,no-nature,,,25-61,0;1 sub marine");
    append("closing-codes.csv", "x,م,M,M,maybe");
    append("targets.csv", "sent-to-acknowledged,,0,101");
    append("users.csv", "timer,T,boss,,2027-02-30");
    append("districts.csv", "X,م,M,M,\"POLYGON((0 0,1 1,1 0,0 1,0 0))\"");
    assertThat(sentences(SetupFolder.read(folder)))
        .anySatisfy(s -> assertThat(s).startsWith("posts.csv:8: lat: \"123\" is no latitude, "))
        .anySatisfy(s -> assertThat(s).startsWith("units.csv:14: id: \"D1\" is there twice, "))
        .anySatisfy(s -> assertThat(s).startsWith("units.csv:14: kind: \"tank\" is not known, "))
        .anySatisfy(s -> assertThat(s).startsWith("units.csv:14: post: \"P-NO\" is not in posts"))
        .anySatisfy(s -> assertThat(s).startsWith("natures.csv:18: name_ar: empty, "))
        .anySatisfy(s -> assertThat(s).startsWith("natures.csv:18: priority: \"9\" does not fit"))
        .anySatisfy(s -> assertThat(s).startsWith("plans.csv:10: nature: \"no-nature\" is not in"))
        .anySatisfy(s -> assertThat(s).startsWith("plans.csv:10: hours: \"25-61\" are no hours, "))
        .anySatisfy(s -> assertThat(s).startsWith("plans.csv:10: needs: \"0\" is no need, "))
        .anySatisfy(s -> assertThat(s).startsWith("plans.csv:10: needs: \"1 sub marine\" is no"))
        .anySatisfy(s -> assertThat(s).startsWith("closing-codes.csv:10: effective: \"maybe\" is"))
        .anySatisfy(s -> assertThat(s).startsWith("targets.csv:6: within_seconds: \"0\" does not"))
        .anySatisfy(s -> assertThat(s).startsWith("targets.csv:6: share_percent: \"101\" does"))
        .anySatisfy(s -> assertThat(s).startsWith("users.csv:8: login: \"timer\" is the program's"))
        .anySatisfy(s -> assertThat(s).startsWith("users.csv:8: roles: \"boss\" is not known, "))
        .anySatisfy(s -> assertThat(s).startsWith("users.csv:8: until: \"2027-02-30\" is no date"))
        .anySatisfy(s -> assertThat(s).startsWith("districts.csv:7: outline: has holes or crosses"))
        .hasSize(17);
  }

  @Test
  void whatADutyTakesIsCheckedToo() throws IOException {
    copyExample(folder);
    append("vehicles.csv", "V01,م,M,M,boat,");
    append("shifts.csv", "late,م,M,M,24:00,6");
    append("statuses.csv", "x,م,M,M,perhaps,Sleeping,0");
    append("groups.csv", "x,م,M,M,NOWHERE");
    append("contacts.csv", "x,م,M,M,call me,NOBODY,");
    append("questions.csv", "no-nature,x,م,M,M,choice,a;b,م,M;N,M;N");
    append("instructions.csv", "robbery,x,,M,M");
    append("silent-call.csv", "x,م,M,M,0,a;b,م,M,M");
    Files.writeString(
        folder.resolve("speeds.csv"),
        "code,days,hours,kinds,from_kmh,speed_percent\n"
            + "rush,monday;friday,7-9,car,50,60\nx,funday,9,boat,0,4\nrush,,,,,\n");
    assertThat(sentences(SetupFolder.read(folder)))
        .anySatisfy(s -> assertThat(s).startsWith("vehicles.csv:15: code: \"V01\" is there twice"))
        .anySatisfy(s -> assertThat(s).startsWith("shifts.csv:5: from: \"24:00\" is no time of"))
        .anySatisfy(s -> assertThat(s).startsWith("shifts.csv:5: until: \"6\" is no time of the"))
        .anySatisfy(s -> assertThat(s).startsWith("statuses.csv:14: primary: \"perhaps\" is not"))
        .anySatisfy(s -> assertThat(s).startsWith("statuses.csv:14: common_code: \"Sleeping\" is"))
        .anySatisfy(s -> assertThat(s).startsWith("statuses.csv:14: longest_minutes: \"0\" does"))
        .anySatisfy(s -> assertThat(s).startsWith("groups.csv:4: districts: \"NOWHERE\" is not in"))
        .anySatisfy(s -> assertThat(s).startsWith("contacts.csv:8: number: \"call me\" can't be"))
        .anySatisfy(s -> assertThat(s).startsWith("contacts.csv:8: service: \"NOBODY\" is not in"))
        .anySatisfy(s -> assertThat(s).startsWith("questions.csv:20: nature: \"no-nature\" is not"))
        .anySatisfy(s -> assertThat(s).startsWith("questions.csv:20: choices: the choices don't"))
        .anySatisfy(s -> assertThat(s).startsWith("instructions.csv:9: text_ar: empty, "))
        .anySatisfy(s -> assertThat(s).startsWith("silent-call.csv:9: listen_seconds: \"0\" does"))
        .anySatisfy(s -> assertThat(s).startsWith("silent-call.csv:9: signs: the choices don't"))
        .anySatisfy(s -> assertThat(s).startsWith("speeds.csv:3: days: \"funday\" is not known"))
        .anySatisfy(s -> assertThat(s).startsWith("speeds.csv:3: hours: \"9\" are no hours, "))
        .anySatisfy(s -> assertThat(s).startsWith("speeds.csv:3: kinds: \"boat\" is not known"))
        .anySatisfy(s -> assertThat(s).startsWith("speeds.csv:3: from_kmh: \"0\" does not fit"))
        .anySatisfy(s -> assertThat(s).startsWith("speeds.csv:3: speed_percent: \"4\" does not"))
        .anySatisfy(s -> assertThat(s).startsWith("speeds.csv:4: speed_percent: empty, "))
        .anySatisfy(s -> assertThat(s).startsWith("speeds.csv:4: code: \"rush\" is there twice"))
        .hasSize(23);
  }

  @Test
  void aRoomWorksWithoutAnyOfIt() throws IOException {
    copyExample(folder);
    for (String file :
        List.of("vehicles", "shifts", "statuses", "groups", "contacts", "questions")) {
      Files.delete(folder.resolve(file + ".csv"));
    }
    Files.delete(folder.resolve("instructions.csv"));
    Files.delete(folder.resolve("silent-call.csv"));
    Reading reading = SetupFolder.read(folder);
    assertThat(sentences(reading)).isEmpty();
    assertThat(reading.rooms().getFirst().settings().duty()).isEqualTo(Duty.NONE);
  }

  @Test
  void roomYamlNamesTheLineOfEachWrongKey() throws IOException {
    copyExample(folder);
    Files.writeString(
        folder.resolve("room.yaml"),
        """
        id: Gueliz
        name: {ar: ق, fr: S, en: R}
        zone: Africa/Nowhere
        rules:
          keep-closed-for-hours: soon
          colour: blue
        """);
    assertThat(sentences(SetupFolder.read(folder)))
        .anySatisfy(s -> assertThat(s).startsWith("room.yaml:1: id: \"Gueliz\" is no name, "))
        .anySatisfy(s -> assertThat(s).startsWith("room.yaml:3: zone: \"Africa/Nowhere\" is no"))
        .anySatisfy(s -> assertThat(s).startsWith("room.yaml:5: rules.keep-closed-for-hours: "))
        .anySatisfy(s -> assertThat(s).startsWith("room.yaml:6: rules.colour: no such key"))
        .anySatisfy(s -> assertThat(s).startsWith("room.yaml:1: map: \"\" is no name, "))
        .hasSize(5);
  }

  @Test
  void severalRoomsLieSideBySideAndNeedTheirOwnIds() throws IOException {
    copyExample(folder.resolve("one"));
    copyExample(folder.resolve("two"));
    assertThat(sentences(SetupFolder.read(folder)))
        .containsExactly(
            "two/room.yaml: id: \"gueliz\" is also the id in one/room.yaml, give each room an id of"
                + " its own");
  }

  @Test
  void missingAndUnknownFilesAreTold() throws IOException {
    copyExample(folder);
    Files.move(folder.resolve("natures.csv"), folder.resolve("nature.csv"));
    assertThat(sentences(SetupFolder.read(folder)))
        .anySatisfy(s -> assertThat(s).startsWith("natures.csv: missing, "))
        .anySatisfy(s -> assertThat(s).startsWith("nature.csv: no file of a room, "));
    assertThat(sentences(SetupFolder.read(Files.createDirectory(folder.resolve(".empty")))))
        .singleElement()
        .satisfies(s -> assertThat(s).startsWith("room.yaml: missing, in the folder and"));
  }

  @Property(tries = 100)
  void aSpoiledByteAnywhereIsReadOrToldAndNothingElse(
      @ForAll @IntRange(max = 20_000) int place, @ForAll byte with) throws IOException {
    Path spoiled = Files.createTempDirectory("najda-spoiled");
    copyExample(spoiled);
    List<Path> files;
    try (Stream<Path> list = Files.list(spoiled)) {
      files = list.sorted().toList();
    }
    Path file = files.get(place % files.size());
    byte[] bytes = Files.readAllBytes(file);
    bytes[place % bytes.length] = with;
    Files.write(file, bytes);
    assertThat(SetupFolder.read(spoiled).problems())
        .allSatisfy(problem -> assertThat(problem.what()).isNotBlank());
    for (Path copy : files) {
      Files.delete(copy);
    }
    Files.delete(spoiled);
  }

  @Property(tries = 100)
  void anyTextAsRoomYamlIsReadOrToldAndNothingElse(@ForAll String text) {
    try {
      RoomYaml.read("room.yaml", text.getBytes(StandardCharsets.UTF_8));
    } catch (org.najda.server.table.UnreadableTable refused) {
      assertThat(refused.getMessage()).startsWith("room.yaml:");
    }
  }
}
