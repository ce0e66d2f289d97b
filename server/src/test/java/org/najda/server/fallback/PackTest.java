package org.najda.server.fallback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.najda.core.CallId;
import org.najda.core.CallSource;
import org.najda.core.CallerRef;
import org.najda.core.RoomId;
import org.najda.core.command.CallCommand;
import org.najda.core.command.UnitCommand;
import org.najda.core.unit.Panic;
import org.najda.server.journal.PostgresJournal;
import org.najda.server.personal.PersonalValue;
import org.najda.server.personal.PersonalVault;
import org.najda.server.room.Outcome;
import org.najda.server.room.Room;
import org.najda.server.room.Rooms;
import org.najda.server.room.SampleRoom;
import org.najda.server.room.Snapshots;
import org.najda.server.room.Submission;
import org.najda.server.store.SharedStore;
import org.najda.server.text.Language;
import org.najda.server.text.Texts;

class PackTest {
  private static final Pattern CARD = Pattern.compile("<bdi dir=\"ltr\">(\\d+-\\d\\d)</bdi>");

  private final DataSource database = SharedStore.database().dataSource();
  private final RoomId id = SharedStore.freshRoom();
  private final Instant start = Instant.parse("2026-01-01T10:00:00Z");
  private Instant now = start;
  private final InstantSource clock = () -> now;

  @TempDir Path folder;

  private PackRules rules(Path into) {
    return new PackRules(
        into,
        Duration.ofMinutes(5),
        Duration.ofHours(4),
        List.of(Language.ARABIC, Language.FRENCH));
  }

  /** A room with an unanswered call from somebody whose name is an attack. */
  private Rooms rooms() {
    Rooms rooms = Rooms.open(new PostgresJournal(database), new Snapshots(database), clock);
    Room room = rooms.create(id);
    ask(room, SampleRoom.settings());
    PersonalValue caller =
        new PersonalVault(database)
            .seal("caller", "{\"number\":\"0612345678\",\"name\":\"<script>x</script>\"}", null);
    Submission bare =
        SampleRoom.command(
            "call",
            new CallCommand.PresentCall(
                CallSource.FORM, now, new CallerRef(null, caller.commitment()), null, null));
    ask(room, new Submission(bare.key(), bare.author(), bare.command(), List.of(caller), null));
    ask(room, SampleRoom.command("hung-up", new CallCommand.EndCall(new CallId(1), now)));
    return rooms;
  }

  private static void ask(Room room, Submission submission) {
    assertThat(room.submit(submission).join()).isInstanceOf(Outcome.Done.class);
  }

  private PackWriter writer(Rooms rooms, Path into) {
    return new PackWriter(rooms, rules(into), database, Texts.load(), clock);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve(id.value()))) {
      return all.sorted().toList();
    }
  }

  @Test
  void aPackIsTheOwnersAloneStandsForItselfAndTellsWhoIsToBeCalledBack() throws IOException {
    try (Rooms rooms = rooms();
        PackWriter writer = writer(rooms, folder)) {
      assertThat(writer.write(rooms.get(id)).failedAt()).isNull();
    }

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files().getFirst())))
        .isEqualTo("rw-------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve(id.value()))))
        .isEqualTo("rwx------");
    assertThat(files())
        .extracting(file -> file.getFileName().toString())
        .containsExactly("20260101T100000Z-ar.html", "20260101T100000Z-fr.html");
    String arabic = Files.readString(files().getFirst());
    assertThat(arabic)
        .contains("dir=\"rtl\"", "0612345678", "&lt;script&gt;", SampleRoom.UNIT.value())
        .doesNotContain("<script", "src=", "href=", "url(", "@import");
  }

  @Test
  void anAlarmThatLastsIsOnPaperWithWhatItIsAboutAndThatNobodyTookItOn() throws IOException {
    try (Rooms rooms = rooms();
        PackWriter writer = writer(rooms, folder)) {
      Room room = rooms.get(id);
      ask(
          room,
          SampleRoom.command("panic", new UnitCommand.RaisePanic(SampleRoom.UNIT, now, null)));
      writer.write(room);
      assertThat(Files.readString(files().getLast()))
          .contains(
              "Alarmes en cours", "Détresse", "Personne encore", ">" + SampleRoom.UNIT + "</bdi>");

      now = now.plusSeconds(60);
      ask(
          room,
          SampleRoom.command(
              "over", new UnitCommand.EndPanic(SampleRoom.UNIT, Panic.End.BY_MISTAKE, null)));
      writer.write(room);
      assertThat(Files.readString(files().getLast())).doesNotContain("Alarmes en cours");
    }
  }

  @Test
  void noCardHasANumberThatAnotherHasInWhateverLanguageAndPack() throws IOException {
    try (Rooms rooms = rooms();
        PackWriter writer = writer(rooms, folder)) {
      writer.write(rooms.get(id));
      now = now.plusSeconds(1);
      writer.write(rooms.get(id));
    }

    Set<String> numbers = new HashSet<>();
    for (Path file : files()) {
      Matcher cards = CARD.matcher(Files.readString(file));
      while (cards.find()) {
        assertThat(numbers.add(cards.group(1))).as(cards.group(1)).isTrue();
      }
    }
    assertThat(numbers).hasSize(4 * 20);
  }

  @Test
  void oldPacksAndDraftsThatACrashHasLeftGoAndNothingElseDoes() throws IOException {
    try (Rooms rooms = rooms();
        PackWriter writer = writer(rooms, folder)) {
      writer.write(rooms.get(id));
      Path own = folder.resolve(id.value());
      Files.writeString(own.resolve("20260101T095900Z-ar.html.new"), "half");
      Files.writeString(own.resolve("notes.html"), "somebody's own");
      now = start.plus(Duration.ofHours(4)).plusSeconds(1);
      writer.write(rooms.get(id));
    }

    assertThat(files())
        .extracting(file -> file.getFileName().toString())
        .containsExactly("20260101T140001Z-ar.html", "20260101T140001Z-fr.html", "notes.html");
  }

  @Test
  void aFolderThatCannotBeWrittenIsToldAndTheLastPackStays() throws IOException {
    try (Rooms rooms = rooms();
        PackWriter good = writer(rooms, folder);
        PackWriter bad = writer(rooms, Files.writeString(folder.resolve("file"), ""))) {
      good.write(rooms.get(id));

      PackWriter.Outcome outcome = bad.write(rooms.get(id));
      assertThat(outcome.failedAt()).isEqualTo(now);
      assertThat(outcome.madeAt()).isNull();
      assertThat(bad.outcome(id)).isEqualTo(outcome);
    }
    assertThat(files()).hasSize(2);
  }

  @Test
  void whereAndHowOftenIsSetByTheEnvironmentAndNonsenseIsRefused() {
    PackRules usual = PackRules.of(name -> null);
    assertThat(usual.folder()).isNull();
    assertThat(usual.every()).isEqualTo(Duration.ofMinutes(5));
    assertThat(usual.languages()).containsExactly(Language.ARABIC, Language.FRENCH);
    for (String nonsense : List.of("", "0", "-1", "x", "1000", "1e1")) {
      assertThatThrownBy(() -> PackRules.of(Map.of("NAJDA_FALLBACK_MINUTES", nonsense)::get))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("NAJDA_FALLBACK_MINUTES");
    }
    assertThatThrownBy(() -> PackRules.of(Map.of("NAJDA_FALLBACK_LANGUAGES", "ar,de")::get))
        .hasMessageContaining("'de'");
  }
}
