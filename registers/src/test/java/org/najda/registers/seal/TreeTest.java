package org.najda.registers.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The tree is that of RFC 6962, and its proofs hold for the truth alone. */
class TreeTest {
  private static final byte[] NO_SALT = {};

  /** The leaves of the reference test of Certificate Transparency's own implementation. */
  private static final List<String> REFERENCE =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  private static Digest leaf(byte[] entry) {
    return Digest.leaf(NO_SALT, entry);
  }

  private static Tree tree(int size) {
    return new Tree(
        IntStream.range(0, size)
            .mapToObj(i -> leaf(Integer.toString(i).getBytes(StandardCharsets.US_ASCII)))
            .toList());
  }

  @Test
  void its_roots_are_those_of_the_reference() {
    Tree tree =
        new Tree(REFERENCE.stream().map(hex -> leaf(HexFormat.of().parseHex(hex))).toList());

    assertThat(tree.rootOf(0))
        .hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(tree.rootOf(1))
        .hasToString("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    assertThat(tree.rootOf(2))
        .hasToString("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
    assertThat(tree.rootOf(7))
        .hasToString("ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c");
    assertThat(tree.root())
        .hasToString("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
  }

  @Property(tries = 200)
  void every_leaf_is_proved_to_be_in_it(
      @ForAll @IntRange(min = 1, max = 70) int size, @ForAll @IntRange(min = 0, max = 69) int any) {
    Tree tree = tree(size);
    int place = any % size;
    List<Digest> path = tree.inclusion(place, size);
    Digest leaf = leaf(Integer.toString(place).getBytes(StandardCharsets.US_ASCII));

    assertThat(Proof.includes(leaf, place, size, path, tree.root())).isTrue();
    assertThat(
            Proof.includes(
                leaf("x".getBytes(StandardCharsets.US_ASCII)), place, size, path, tree.root()))
        .isFalse();
    assertThat(Proof.includes(leaf, place + 1L, size, path, tree.root())).isFalse();
  }

  @Property(tries = 200)
  void a_later_tree_is_proved_to_begin_with_an_earlier_one(
      @ForAll @IntRange(min = 1, max = 70) int size, @ForAll @IntRange(min = 0, max = 69) int any) {
    Tree tree = tree(size);
    int before = any % size + 1;
    List<Digest> path = tree.consistency(before, size);

    assertThat(Proof.continues(before, tree.rootOf(before), size, tree.root(), path)).isTrue();
    assertThat(Proof.continues(before, leaf(NO_SALT), size, tree.root(), path)).isFalse();
  }

  @Property(tries = 100)
  void a_leaf_that_was_changed_behind_a_head_is_noticed(
      @ForAll @IntRange(min = 2, max = 40) int size, @ForAll @IntRange(min = 0, max = 39) int any) {
    int changed = any % (size - 1);
    Digest head = tree(size - 1).root();
    List<Digest> leaves = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String text = i == changed ? "changed" : Integer.toString(i);
      leaves.add(leaf(text.getBytes(StandardCharsets.US_ASCII)));
    }
    Tree tampered = new Tree(leaves);

    assertThat(
            Proof.continues(
                size - 1, head, size, tampered.root(), tampered.consistency(size - 1, size)))
        .isFalse();
  }
}
