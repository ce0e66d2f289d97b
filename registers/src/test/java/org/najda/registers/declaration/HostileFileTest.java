package org.najda.registers.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever lies in the folder, reading it ends with definitions or with flaws, never otherwise. */
class HostileFileTest {
  private static final String WHOLE =
      new String(new SmallDefinitions().bytes(SmallDefinitions.REGISTER), StandardCharsets.UTF_8);

  @Property(tries = 500)
  void a_register_of_which_a_piece_was_replaced_is_read_or_told(
      @ForAll("places") int at, @ForAll("lengths") int length, @ForAll("pieces") String piece) {
    int end = Math.min(WHOLE.length(), at + length);
    String broken = WHOLE.substring(0, at) + piece + WHOLE.substring(end);

    Reading reading = new SmallDefinitions().put(SmallDefinitions.REGISTER, broken).read();

    assertThat(reading.definitions().isPresent()).isEqualTo(reading.flaws().isEmpty());
  }

  @Property(tries = 300)
  void any_bytes_are_read_or_told(@ForAll byte[] bytes) {
    Reading reading = new SmallDefinitions().put(SmallDefinitions.REGISTER, bytes).read();

    assertThat(reading.definitions().isPresent()).isEqualTo(reading.flaws().isEmpty());
  }

  /** The deepest that fits into the largest file. */
  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- ", "? ", "{? ", "&a [", "!x ["})
  void levels_in_levels_are_told(String level) {
    String deep = level.repeat(500_000 / level.length());

    Reading reading = new SmallDefinitions().put(SmallDefinitions.REGISTER, deep).read();

    assertThat(reading.flaws()).isNotEmpty();
  }

  @Provide
  Arbitrary<Integer> places() {
    return Arbitraries.integers().between(0, WHOLE.length() - 1);
  }

  @Provide
  Arbitrary<Integer> lengths() {
    return Arbitraries.integers().between(0, 40);
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(
        "",
        " ",
        "\n",
        ":",
        "- ",
        "[",
        "]",
        "{",
        "}",
        "&a ",
        "*a",
        "!!int ",
        "!x ",
        "'",
        "\"",
        "#",
        "? ",
        "|",
        ">",
        "%",
        "\t",
        "null",
        "~",
        "{}",
        "[]",
        "<<: ",
        "-1",
        "99999999999999999999",
        "\u202e",
        "\ud800",
        "\u0000",
        "P10Y",
        "PT99999999999999H",
        "P999999999Y",
        "2019-02-30");
  }
}
