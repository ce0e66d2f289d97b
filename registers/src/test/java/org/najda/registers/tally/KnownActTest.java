package org.najda.registers.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.najda.registers.declaration.SmallDefinitions;
import org.najda.registers.definition.Register;
import org.najda.registers.entry.Entry;
import org.najda.registers.entry.Entry.Step;
import org.najda.registers.entry.Value;
import org.najda.registers.entry.Values;
import org.najda.registers.tally.KnownAct.Done;

/** What is known of a record's acts, and since when. */
class KnownActTest {
  private static final Register LETTERS =
      new SmallDefinitions().read().definitions().orElseThrow().getRegister("letters");
  private static final Instant T1 = Instant.parse("2019-12-30T10:00:00Z");
  private static final Instant T2 = Instant.parse("2019-12-31T10:00:00Z");
  private static final Instant T3 = Instant.parse("2020-01-05T10:00:00Z");
  private static final Instant T4 = Instant.parse("2020-01-06T10:00:00Z");

  private static Entry entry(int number, Instant at, Instant recordedAt, Step step) {
    return new Entry(number, step, at, recordedAt, "p" + number, 1);
  }

  private static Step done(String act, Map<String, String> values) {
    return new Step.Done(act, values(values), false);
  }

  private static SortedMap<String, Value> values(Map<String, String> texts) {
    SortedMap<String, Value> values = new TreeMap<>();
    texts.forEach((field, text) ->
        values.put(field, Values.find(LETTERS.getField(field).type(), text).orElseThrow()));
    return values;
  }

  @Test
  void an_act_tells_what_it_said_and_what_the_record_held_after_it() {
    List<KnownAct> acts =
        KnownAct.listAll(
            LETTERS,
            "s1",
            List.of(
                entry(1, T1, T1, done("open", Map.of("kind", "plain", "title", "x"))),
                entry(2, T2, T2, done("answer", Map.of("pages", "3")))));

    assertThat(acts)
        .extracting(KnownAct::done)
        .containsExactly(
            new Done(
                0, "open", "waits", "s1", T1, sorted("kind", "plain"), sorted("kind", "plain")),
            new Done(
                1,
                "answer",
                "answered",
                "s1",
                T2,
                sorted("pages", "3"),
                sorted("kind", "plain", "pages", "3")));
    assertThat(acts).extracting(KnownAct::recordedTo).containsOnlyNulls();
  }

  @Test
  void a_correction_that_is_confirmed_leaves_what_was_known_before() {
    List<KnownAct> acts =
        KnownAct.listAll(
            LETTERS,
            "s1",
            List.of(
                entry(1, T1, T1, done("open", Map.of("kind", "plain"))),
                entry(2, T2, T2, done("answer", Map.of("pages", "3"))),
                entry(
                    3,
                    T3,
                    T3,
                    new Step.Corrected(2, null, values(Map.of("pages", "5")), "miscounted")),
                entry(4, T4, T4, new Step.Confirmed(3))));

    assertThat(acts)
        .filteredOn(act -> act.entry() == 2)
        .satisfiesExactly(
            before -> {
              assertThat(before.done().said()).containsEntry("pages", "3");
              assertThat(before.recordedFrom()).isEqualTo(T2);
              assertThat(before.recordedTo()).isEqualTo(T4);
            },
            after -> {
              assertThat(after.done().said()).containsEntry("pages", "5");
              assertThat(after.recordedFrom()).isEqualTo(T4);
              assertThat(after.recordedTo()).isNull();
            });
  }

  private static SortedMap<String, String> sorted(String... pairs) {
    SortedMap<String, String> sorted = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      sorted.put(pairs[i], pairs[i + 1]);
    }
    return sorted;
  }
}
