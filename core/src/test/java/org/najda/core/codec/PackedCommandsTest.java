package org.najda.core.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.najda.core.room.CommandMemory;
import org.najda.core.room.Remembered;

class PackedCommandsTest {
  private static final Instant AT = Instant.parse("2026-11-24T08:00:00.250Z");
  private static final String HASH = "0123456789abcdef".repeat(4);

  private static final CommandMemory EXAMPLE =
      CommandMemory.of(
          List.of(
              new Remembered("call-1", HASH, AT, 1, 2),
              new Remembered("وردية-٢", "digest", AT.plusNanos(1_000_000_001), 3, 3)));

  /** Kept for as long as the state's format is; a change here is a new format. */
  @Test
  void it_is_written_byte_for_byte_as_it_always_was() {
    assertThat(HexFormat.of().formatHex(PackedCommands.pack(EXAMPLE)))
        .isEqualTo(
            "021263616c6c2d31c101"
                + HASH
                + "8090aab00df40302021706480631062f064a0629002d0662126469676573740283cab5ee010200");
  }

  @Test
  void a_hash_is_kept_in_half_its_digits() {
    byte[] with = PackedCommands.pack(CommandMemory.of(List.of(command("a", HASH))));
    byte[] without = PackedCommands.pack(CommandMemory.of(List.of(command("a", ""))));

    assertThat(with.length - without.length).isEqualTo(HASH.length() / 2 + 1);
  }

  @Property(tries = 300)
  void what_is_packed_comes_back(
      @ForAll @Size(max = 20) List<String> digests,
      @ForAll long seconds,
      @ForAll @IntRange(max = 999_999_999) int nanos,
      @ForAll long sequence) {
    List<Remembered> commands = new ArrayList<>();
    for (String digest : digests) {
      Instant at = Instant.ofEpochSecond(seconds % Instant.MAX.getEpochSecond(), nanos);
      String id = commands.size() + digest;
      commands.add(new Remembered(id, digest, at, sequence, sequence + commands.size()));
    }

    CommandMemory read = PackedCommands.unpack(PackedCommands.pack(CommandMemory.of(commands)), 0);

    assertThat(read.listCommands()).isEqualTo(commands);
    commands.forEach(command -> assertThat(read.find(command.id())).contains(command));
  }

  @Property(tries = 300)
  void bytes_cut_short_are_refused(@ForAll @IntRange(max = 90) int length) {
    byte[] whole = PackedCommands.pack(EXAMPLE);
    byte[] cut = Arrays.copyOf(whole, Math.min(length, whole.length - 1));

    assertThatThrownBy(() -> PackedCommands.unpack(cut, 0)).isInstanceOf(UnreadableException.class);
  }

  @Test
  void bytes_behind_the_last_command_are_refused() {
    byte[] whole = PackedCommands.pack(EXAMPLE);

    assertThatThrownBy(() -> PackedCommands.unpack(Arrays.copyOf(whole, whole.length + 1), 0))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("nothing more was expected");
  }

  private static Remembered command(String id, String digest) {
    return new Remembered(id, digest, AT, 1, 1);
  }
}
