package org.najda.server.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.najda.core.CallId;

class LotTest {
  private static SortedSet<CallId> calls(long most) {
    return LongStream.rangeClosed(1, most)
        .mapToObj(CallId::new)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Found with {@code printf %s 5eed/gueliz/N | sha256sum}, sorted by hand. */
  @Test
  void who_draws_with_other_tools_finds_the_same_calls() {
    assertThat(Lot.draw("5eed", "gueliz", calls(20), 3)).containsExactly(8L, 10L, 20L);
  }

  @Test
  void no_two_seeds_are_alike() {
    assertThat(Lot.newSeed()).matches("[0-9a-f]{32}").isNotEqualTo(Lot.newSeed());
  }

  @Property(tries = 60)
  void as_many_as_wanted_are_drawn_each_once_and_in_order(
      @ForAll @StringLength(max = 8) String seed,
      @ForAll @IntRange(min = 0, max = 60) int all,
      @ForAll @IntRange(min = 1, max = 60) int size) {
    List<Long> drawn = Lot.draw(seed, "gueliz", calls(all), size);

    assertThat(drawn).hasSize(Math.min(all, size)).doesNotHaveDuplicates().isSorted();
    assertThat(drawn).allMatch(call -> call >= 1 && call <= all);
  }

  @Property(tries = 60)
  void a_call_that_was_not_drawn_is_not_needed_to_draw_the_others(
      @ForAll @StringLength(max = 8) String seed, @ForAll @IntRange(min = 2, max = 60) int all) {
    SortedSet<CallId> calls = calls(all);
    List<Long> drawn = Lot.draw(seed, "gueliz", calls, 1);
    calls.removeIf(call -> !drawn.contains(call.number()) && call.number() % 2 == 0);

    assertThat(Lot.draw(seed, "gueliz", calls, 1)).isEqualTo(drawn);
  }
}
