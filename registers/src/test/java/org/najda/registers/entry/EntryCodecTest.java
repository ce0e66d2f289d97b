package org.najda.registers.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.najda.core.codec.UnreadableException;
import org.najda.registers.declaration.SmallDefinitions;
import org.najda.registers.definition.Register;
import org.najda.registers.entry.Entry.Step;

/** Stored bytes are one way to write an entry, and read back as what was written. */
class EntryCodecTest {
  private static final Instant AT = Instant.parse("2019-03-01T08:00:00Z");
  private static final Register LETTERS =
      new SmallDefinitions()
          .read()
          .definitions()
          .orElseThrow()
          .findRegister("letters")
          .orElseThrow();

  private static Entry entry(Step step) {
    return new Entry(3, step, AT, AT.plusSeconds(60), "P1", 1);
  }

  @Test
  void each_kind_of_entry_comes_back() {
    TreeMap<String, @Nullable Value> corrected =
        new TreeMap<>(Map.of("title", new Value.Text("b")));
    corrected.put("pages", null);
    List<Step> steps =
        List.of(
            new Step.Done(
                "open",
                new TreeMap<>(
                    Map.of(
                        "title", new Value.Text("رسالة\n\"1\""), "came-at", new Value.Moment(AT))),
                true),
            new Step.Corrected(1, AT.minusSeconds(5), corrected, "typed wrongly"),
            new Step.Confirmed(2),
            new Step.Rejected(2, "it was right"));

    for (Step step : steps) {
      byte[] bytes = EntryCodec.encode(entry(step));
      assertThat(EntryCodec.decode(LETTERS, bytes)).isEqualTo(entry(step));
      assertThat(EntryCodec.encode(EntryCodec.decode(LETTERS, bytes))).isEqualTo(bytes);
    }
  }

  @Test
  void these_are_the_bytes() {
    Entry opened =
        entry(
            new Step.Done("open", new TreeMap<>(Map.of("kind", new Value.Chosen("plain"))), false));

    assertThat(new String(EntryCodec.encode(opened), StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"number\":3,\"version\":1,\"at\":\"2019-03-01T08:00:00Z\","
                + "\"recordedAt\":\"2019-03-01T08:01:00Z\",\"by\":\"P1\",\"kind\":\"done\","
                + "\"act\":\"open\",\"values\":[{\"field\":\"kind\",\"text\":\"plain\"}]}");
  }

  @Property(tries = 300)
  void any_bytes_are_an_entry_or_unreadable(@ForAll byte[] bytes) {
    assertThatThrownBy(() -> EntryCodec.decode(LETTERS, bytes))
        .isInstanceOf(UnreadableException.class);
  }
}
