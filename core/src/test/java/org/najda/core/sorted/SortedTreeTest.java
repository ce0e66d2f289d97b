package org.najda.core.sorted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SortedTreeTest {
  /** A positive number is put, a negative one removed. */
  @Property(tries = 300)
  void it_holds_what_a_tree_map_holds(
      @ForAll @Size(max = 200) List<@IntRange(min = -40, max = 40) Integer> acts) {
    SortedTree<Integer, String> tree = SortedTree.empty();
    TreeMap<Integer, String> model = new TreeMap<>();
    for (int i = 0; i < acts.size(); i++) {
      int key = Math.abs(acts.get(i));
      if (acts.get(i) >= 0) {
        tree = tree.put(key, "v" + i);
        model.put(key, "v" + i);
      } else {
        tree = tree.remove(key);
        model.remove(key);
      }
      assertThat(tree.size()).isEqualTo(model.size());
    }
    assertThat(tree.keys()).containsExactlyElementsOf(model.keySet());
    assertThat(tree.values()).containsExactlyElementsOf(model.values());
    assertThat(tree).containsExactlyElementsOf(List.copyOf(model.entrySet()));
    for (int key = 0; key <= 40; key++) {
      assertThat(tree.find(key).orElse(null)).isEqualTo(model.get(key));
    }
  }

  @Test
  void an_older_tree_does_not_change() {
    SortedTree<String, Integer> one = SortedTree.<String, Integer>empty().put("a", 1);
    SortedTree<String, Integer> two = one.put("b", 2).put("a", 3).remove("b");

    assertThat(one.get("a")).isEqualTo(1);
    assertThat(one.size()).isEqualTo(1);
    assertThat(two.get("a")).isEqualTo(3);
    assertThat(two.remove("z")).isSameAs(two);
  }

  @Test
  void trees_built_in_another_order_are_equal() {
    SortedTree<Integer, String> up = SortedTree.empty();
    SortedTree<Integer, String> down = SortedTree.empty();
    for (int i = 0; i < 50; i++) {
      up = up.put(i, "v" + i);
      down = down.put(49 - i, "v" + (49 - i));
    }
    assertThat(up).isEqualTo(down).hasSameHashCodeAs(down).hasToString(down.toString());
    assertThat(up).isNotEqualTo(up.put(7, "other"));
  }

  @Test
  void keys_put_in_order_leave_it_balanced() {
    SortedTree<Integer, Boolean> tree = SortedTree.empty();
    for (int i = 0; i < 100_000; i++) {
      tree = tree.put(i, true);
    }
    assertThat(tree.height()).isLessThan(40);
    for (int i = 0; i < 99_000; i++) {
      tree = tree.remove(i);
    }
    assertThat(tree.height()).isLessThan(25);
  }

  @Test
  void getting_what_is_not_there_says_so() {
    assertThatThrownBy(() -> SortedTree.<String, Integer>empty().get("nobody"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("nobody");
    assertThat(SortedTree.<String, Integer>empty().findFirstKey()).isEmpty();
  }
}
