package org.najda.core.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.najda.core.event.Event;
import org.najda.core.room.RoomState;

/** Bytes that are not ours are refused with where and why, and never with anything else. */
class StrictReadingTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{}}",
        "[1,]",
        "[1 ,2]",
        "{\"a\":1,\"a\":2}",
        "01",
        "-",
        "-0",
        "1.5",
        "1e3",
        "9223372036854775808",
        "nul",
        "null",
        "tru",
        "\"",
        "\"\\x\"",
        "\"\\u12g4\"",
        "\"\n\"",
        "{a:1}",
        "{\"a\"}",
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["
      })
  void what_the_writer_would_not_write_is_refused(String json) {
    assertThatThrownBy(() -> JsonReader.read(json.getBytes(UTF_8)))
        .isInstanceOf(UnreadableException.class)
        .hasMessageStartingWith("At byte ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"C080", "EDA080", "F4908080", "FF", "C3", "E282", "80"})
  void bytes_that_are_no_utf_8_are_refused(String hex) {
    byte[] text = HexFormat.of().parseHex("22" + hex + "22");

    assertThatThrownBy(() -> JsonReader.read(text)).isInstanceOf(UnreadableException.class);
  }

  @Test
  void whole_numbers_reach_both_ends_of_64_bits() {
    byte[] both = "[9223372036854775807,-9223372036854775808,0]".getBytes(UTF_8);

    assertThat(JsonReader.read(both)).isEqualTo(List.of(Long.MAX_VALUE, Long.MIN_VALUE, 0L));
  }

  @Property
  void any_text_is_written_as_utf_8_and_read_back(@ForAll String text) {
    byte[] bytes = new JsonWriter().begin().field("text", text).end().toBytes();

    assertThat(JsonReader.read(bytes)).isEqualTo(Map.of("text", text));
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(new String(bytes, UTF_8))).isTrue();
  }

  @Property(tries = 3000)
  void random_bytes_are_read_or_refused_and_nothing_else(@ForAll byte[] bytes) {
    readOrRefused(() -> JsonReader.read(bytes));
    readOrRefused(() -> StateCodec.decode(bytes));
  }

  @Property(tries = 3000)
  void an_event_with_a_byte_changed_is_read_or_refused_and_nothing_else(
      @ForAll long seed, @ForAll int where, @ForAll byte change) {
    List<Class<?>> types = RoundTripTest.eventTypes();
    Event event = (Event) new AnyRecord(seed).of(types.get(Math.floorMod(where, types.size())));
    byte[] bytes = EventCodec.encode(event);
    bytes[Math.floorMod(where, bytes.length)] = change;

    readOrRefused(() -> EventCodec.decode(EventCodec.type(event), 1, bytes));
  }

  @Property(tries = 500)
  void a_snapshot_cut_short_is_refused(@ForAll @IntRange(min = 0, max = 500) int length) {
    byte[] whole = StateCodec.encode(RoomState.EMPTY);
    byte[] cut = Arrays.copyOf(whole, Math.min(length, whole.length - 1));

    assertThatThrownBy(() -> StateCodec.decode(cut)).isInstanceOf(UnreadableException.class);
  }

  private static void readOrRefused(Runnable reading) {
    try {
      reading.run();
    } catch (UnreadableException e) {
      assertThat(e).hasMessageMatching("(?s).+: .+\\.");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "call-ended|{\"call\":1}|call-ended.endedAt: it is missing.",
        "call-ended|{\"call\":\"1\"}|call-ended.call: another kind of value was expected.",
        "call-ended|{\"call\":0,\"endedAt\":\"2026-01-01T00:00:00Z\"}"
            + "|call-ended: A call's number (0) starts at 1..",
        "call-attached|{\"call\":1,\"incident\":2,\"x\":3}"
            + "|call-attached: the fields [x] are not known.",
        "availability-changed|{\"unit\":\"P1\",\"availability\":\"asleep\"}"
            + "|availability-changed.availability: the word asleep is not known.",
        "units-forgotten|{}|Events of type units-forgotten are not known here.",
      },
      quoteCharacter = '~')
  void what_is_wrong_is_named_by_its_field(String type, String json, String message) {
    assertThatThrownBy(() -> EventCodec.decode(type, 1, json.getBytes(UTF_8)))
        .isInstanceOf(UnreadableException.class)
        .hasMessage(message);
  }

  @Test
  void the_longest_text_that_can_be_written_can_be_read() {
    String longest = "ن".repeat(JsonReader.LONGEST_TEXT);
    byte[] bytes = new JsonWriter().begin().field("text", longest).end().toBytes();

    assertThat(JsonReader.read(bytes)).isEqualTo(Map.of("text", longest));
    assertThatThrownBy(() -> new JsonWriter().string(longest + "ن"))
        .isInstanceOf(IllegalArgumentException.class);
    byte[] longer = ("\"" + longest + "ن\"").getBytes(UTF_8);
    assertThatThrownBy(() -> JsonReader.read(longer)).isInstanceOf(UnreadableException.class);
  }

  @Test
  void a_version_from_the_future_is_refused() {
    assertThatThrownBy(() -> EventCodec.decode("call-ended", 2, "{}".getBytes(UTF_8)))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("Version 2 of call-ended");
  }
}
