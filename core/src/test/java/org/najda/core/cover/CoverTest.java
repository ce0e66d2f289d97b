package org.najda.core.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.najda.core.UnitId;
import org.najda.core.cover.Mending.Move;
import org.najda.core.cover.Spots.Share;

class CoverTest {
  private static final UnitId CAR = new UnitId("C1");
  private static final UnitId OTHER = new UnitId("C2");

  private final Spots spots = new Spots(List.of("east", "east", "east", "east", "west", "west"));

  private static BitSet reach(int... reached) {
    BitSet bits = new BitSet();
    for (int spot : reached) {
      bits.set(spot);
    }
    return bits;
  }

  @Test
  void a_district_is_covered_as_far_as_somebody_reaches_its_spots() {
    assertThat(spots.covered(List.of(reach(0, 1), reach(1, 4, 5))))
        .containsEntry("east", new Share(2, 4))
        .containsEntry("west", new Share(2, 2));
    assertThat(new Share(2, 3).percent()).isEqualTo(66);
  }

  @Test
  void without_anybody_nothing_is_covered_and_all_districts_are_told() {
    assertThat(spots.covered(List.of()))
        .containsEntry("east", new Share(0, 4))
        .containsEntry("west", new Share(0, 2));
  }

  @Test
  void the_move_that_gains_most_is_found_with_what_it_gains() {
    SortedMap<UnitId, BitSet> free = new TreeMap<>();
    free.put(CAR, reach(0, 1));
    free.put(OTHER, reach(0, 1, 2));
    SortedMap<String, BitSet> posts = new TreeMap<>();
    posts.put("far", reach(4));
    posts.put("west", reach(4, 5));
    Mending mending = new Mending(free, posts, 6);

    // Whatever the first one covers the other does as well.
    assertThat(mending.findBest(1)).contains(new Move(CAR, "west", 2));
    assertThat(mending.findBest(3)).isEmpty();
    assertThat(spots.covered(mending.after(new Move(CAR, "west", 2))))
        .containsEntry("east", new Share(3, 4))
        .containsEntry("west", new Share(2, 2));
  }

  @Test
  void fewer_units_never_cover_more_and_a_move_gains_exactly_what_it_says() {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      SortedMap<UnitId, BitSet> free = new TreeMap<>();
      for (int unit = 0; unit < 1 + random.nextInt(4); unit++) {
        free.put(new UnitId("U" + unit), any(random));
      }
      SortedMap<String, BitSet> posts = new TreeMap<>();
      posts.put("A", any(random));
      posts.put("B", any(random));
      List<BitSet> fewer = new ArrayList<>(free.values());
      fewer.removeLast();

      var all = spots.covered(free.values());
      var less = spots.covered(fewer);

      all.forEach((district, share) ->
          assertThat(share.covered()).isGreaterThanOrEqualTo(less.get(district).covered()));
      Mending mending = new Mending(free, posts, 6);
      mending
          .findBest(1)
          .ifPresent(move ->
              assertThat(total(spots.covered(mending.after(move))) - total(all))
                  .isEqualTo(move.gained())
                  .isPositive());
    }
  }

  private static BitSet any(Random random) {
    return BitSet.valueOf(new long[] {random.nextLong(64)});
  }

  private static int total(SortedMap<String, Share> shares) {
    return shares.values().stream().mapToInt(Share::covered).sum();
  }
}
