package org.najda.registers.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Some leaves with what lies between them give the tree's root, and nothing else does. */
class ShareTest {
  private static final byte[] NO_SALT = {};

  private static Digest leaf(int number) {
    return Digest.leaf(NO_SALT, Integer.toString(number).getBytes(StandardCharsets.US_ASCII));
  }

  private static Tree tree(int size) {
    return new Tree(IntStream.range(0, size).mapToObj(ShareTest::leaf).toList());
  }

  private static int[] drawn(int size, long seed) {
    Random random = new Random(seed);
    return IntStream.range(0, size).filter(place -> random.nextInt(3) == 0).toArray();
  }

  @Property(tries = 200)
  void it_makes_the_root_of_the_tree_as_it_was(
      @ForAll @IntRange(min = 0, max = 70) int size,
      @ForAll @IntRange(min = 0, max = 20) int later,
      @ForAll long seed) {
    Tree tree = tree(size + later);

    assertThat(Share.of(tree, drawn(size, seed), size).root()).isEqualTo(tree.rootOf(size));
  }

  @Property(tries = 100)
  void another_leaf_in_one_place_makes_another_root(
      @ForAll @IntRange(min = 1, max = 70) int size, @ForAll long seed) {
    Tree tree = tree(size);
    int place = new Random(seed).nextInt(size);
    int[] places =
        IntStream.concat(IntStream.of(drawn(size, seed)), IntStream.of(place)).distinct().toArray();
    Share share = Share.of(tree, places, size);
    List<Share.Leaf> forged =
        share.leaves().stream()
            .map(leaf -> leaf.place() == place ? new Share.Leaf(place, leaf(-1)) : leaf)
            .toList();

    assertThat(new Share(size, forged, share.between()).root()).isNotEqualTo(tree.root());
  }

  @Test
  void all_leaves_need_nothing_beside_them_and_none_the_root_alone() {
    assertThat(Share.of(tree(11), IntStream.range(0, 11).toArray(), 11).between()).isEmpty();
    assertThat(Share.of(tree(11), new int[0], 11).between()).containsExactly(tree(11).root());
  }

  @Test
  void too_little_and_too_much_between_them_is_refused() {
    Share share = Share.of(tree(9), new int[] {4}, 9);
    List<Digest> less = share.between().subList(1, share.between().size());
    List<Digest> more = new ArrayList<>(share.between());
    more.add(leaf(0));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Share(9, share.leaves(), less).root());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Share(9, share.leaves(), more).root());
    assertThatIllegalArgumentException().isThrownBy(() -> Share.of(tree(9), new int[] {9}, 9));
  }
}
