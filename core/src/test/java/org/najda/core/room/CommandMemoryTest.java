package org.najda.core.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CommandMemoryTest {
  private static final Instant START = Instant.parse("2026-11-24T08:00:00Z");

  /** Half of the ids share their hash with another: "Aa" and "BB" have one. */
  private static String id(int number) {
    return (number % 2 == 0 ? "Aa" : "BB") + number / 2;
  }

  private static Remembered command(int number) {
    return new Remembered(id(number), "digest", START.plusSeconds(number), number + 1, number + 1);
  }

  /** A number adds as many commands; none forgets all but the last twenty. */
  @Property(tries = 200)
  void it_remembers_in_order_and_forgets_the_oldest(
      @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 30) Integer> acts) {
    CommandMemory memory = CommandMemory.EMPTY;
    Map<String, Remembered> model = new LinkedHashMap<>();
    int next = 0;
    for (int act : acts) {
      for (int i = 0; i < act; i++) {
        Remembered command = command(next++);
        memory = memory.with(command);
        model.put(command.id(), command);
      }
      if (act == 0) {
        Instant before = START.plusSeconds(next - 20);
        memory = memory.without(before);
        model.values().removeIf(command -> command.at().isBefore(before));
      }
    }
    assertThat(memory.listCommands()).containsExactlyElementsOf(model.values());
    for (int number = 0; number <= next; number++) {
      assertThat(memory.find(id(number)).orElse(null)).isEqualTo(model.get(id(number)));
    }
  }

  @Test
  void ids_of_one_hash_are_told_apart() {
    assertThat("Aa").hasSameHashCodeAs("BB");
    CommandMemory both = CommandMemory.EMPTY.with(command(0)).with(command(1));

    assertThat(both.find("Aa0")).contains(command(0));
    assertThat(both.find("BB0")).contains(command(1));
    assertThat(both.find("C#0")).isEmpty();
    assertThat(both.without(START.plusSeconds(1)).find("Aa0")).isEmpty();
    assertThat(both.without(START.plusSeconds(1)).find("BB0")).contains(command(1));
  }

  @Test
  void a_hundred_thousand_are_all_found_and_the_older_memory_is_as_it_was() {
    CommandMemory memory = CommandMemory.EMPTY;
    for (int i = 0; i < 100_000; i++) {
      memory = memory.with(command(i));
    }
    CommandMemory fewer = memory.without(START.plusSeconds(99_000));

    assertThat(fewer.listCommands()).hasSize(1_000);
    for (int i = 0; i < 100_000; i++) {
      assertThat(memory.find(id(i))).contains(command(i));
      assertThat(fewer.find(id(i)).isPresent()).isEqualTo(i >= 99_000);
    }
  }
}
