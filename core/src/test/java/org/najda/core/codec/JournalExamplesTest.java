package org.najda.core.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.najda.core.Author;
import org.najda.core.CommandKey;
import org.najda.core.PersonId;
import org.najda.core.desk.Desk;
import org.najda.core.event.Event;
import org.najda.core.event.Recorded;
import org.najda.core.room.RoomState;

/**
 * A journal as versions of Najda wrote it, in {@code src/test/journal}: {@code
 * number.type.vVERSION.json}, the payload of each event in order. A file that has landed is never
 * changed; a new version of a type adds one.
 */
class JournalExamplesTest {
  private static final Path FOLDER = Path.of("src/test/journal");
  private static final Pattern NAME = Pattern.compile("\\d+\\.([a-z-]+)\\.v(\\d+)\\.json");

  /** By number, and those of one number by name. */
  private static final Comparator<Path> ORDER =
      Comparator.comparingInt(JournalExamplesTest::number).thenComparing(Path::getFileName);

  private record Example(String type, int version, byte[] payload) {
    static Example read(Path file) throws IOException {
      Matcher name = NAME.matcher(file.getFileName().toString());
      assertThat(name.matches()).as("the name of %s", file).isTrue();
      return new Example(name.group(1), Integer.parseInt(name.group(2)), Files.readAllBytes(file));
    }

    Event event() {
      return EventCodec.decode(type, version, payload);
    }

    String named() {
      return type + " " + version;
    }
  }

  private static int number(Path file) {
    String name = file.getFileName().toString();
    return Integer.parseInt(name.substring(0, name.indexOf('.')));
  }

  private static List<Example> examples() throws IOException {
    List<Example> all = new ArrayList<>();
    try (var files = Files.list(FOLDER)) {
      for (Path file : files.sorted(ORDER).toList()) {
        all.add(Example.read(file));
      }
    }
    return all;
  }

  @Test
  void every_version_of_every_type_has_an_example() throws IOException {
    SortedSet<String> there = new TreeSet<>();
    examples().forEach(example -> there.add(example.named()));
    for (EventType type : EventType.values()) {
      for (int version = 1; version <= type.version; version++) {
        assertThat(there).contains(type.word + " " + version);
      }
    }
  }

  @Test
  void todays_versions_are_still_written_byte_for_byte() throws IOException {
    for (Example example : examples()) {
      Event event = example.event();
      assertThat(EventCodec.type(event)).isEqualTo(example.type());
      if (EventCodec.version(event) == example.version()) {
        assertThat(EventCodec.encode(event)).as(example.named()).isEqualTo(example.payload());
      }
    }
  }

  @Test
  void the_whole_journal_replays_to_the_state_it_led_to() throws IOException {
    RoomState state = RoomState.EMPTY;
    Author author = new Author(new PersonId("amina"), "position-1");
    for (Example example : examples()) {
      long sequence = state.sequence() + 1;
      Recorded recorded =
          new Recorded(
              sequence,
              Instant.parse("2026-11-24T08:00:00Z").plusSeconds(sequence * 7200),
              author,
              new CommandKey("command-" + sequence, "digest"),
              0,
              example.event());
      state = Desk.evolve(state, recorded);
    }
    String snapshot = new String(StateCodec.encode(state), StandardCharsets.UTF_8);
    // Behind the JSON come the commands, packed: PackedCommandsTest has an example of those.
    assertThat(snapshot.lines().findFirst().orElseThrow())
        .isEqualTo(
            Files.readString(
                Path.of("src/test/state/format-%d.json".formatted(StateCodec.FORMAT))));
  }
}
