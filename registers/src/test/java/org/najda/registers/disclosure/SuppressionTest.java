package org.najda.registers.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is withheld cannot be worked out from what is published. */
class SuppressionTest {

  @Test
  void a_small_number_takes_another_with_it() {
    List<Cell> cells = List.of(total("t", 40), part("a", 3), part("b", 7), part("c", 30));

    assertThat(Suppression.of(cells, List.of(sum("t", "a", "b", "c")))).containsExactly("a", "b");
  }

  @Test
  void nothing_is_withheld_where_nothing_is_small_or_nothing_sensitive() {
    List<Cell> large = List.of(total("t", 12), part("a", 5), part("b", 7), part("c", 0));
    List<Cell> plain = List.of(total("t", 5), new Cell("a", 1, false, false), total("b", 4));

    assertThat(Suppression.of(large, List.of(sum("t", "a", "b", "c")))).isEmpty();
    assertThat(Suppression.of(plain, List.of(sum("t", "a", "b")))).isEmpty();
  }

  @Test
  void two_small_numbers_protect_one_another() {
    List<Cell> cells = List.of(total("t", 34), part("a", 3), part("b", 1), part("c", 30));

    assertThat(Suppression.of(cells, List.of(sum("t", "a", "b", "c")))).containsExactly("a", "b");
  }

  @Test
  void a_figure_that_says_the_same_goes_too() {
    List<Cell> cells =
        List.of(total("t", 40), part("women", 3), part("men", 37), total("figure", 3));
    List<Linear> rules = List.of(sum("t", "women", "men"), Linear.same("figure", "women"));

    assertThat(Suppression.of(cells, rules)).containsExactly("figure", "men", "women");
  }

  @Test
  void a_lone_part_hides_behind_an_empty_one() {
    List<Cell> cells = List.of(total("t", 2), part("a", 2), part("b", 0));

    assertThat(Suppression.of(cells, List.of(sum("t", "a", "b")))).containsExactly("a", "b");
  }

  @Test
  void by_no_total_and_subtotal_of_a_table_is_a_withheld_number_found() {
    Random random = new Random(19);
    int withheld = 0;
    for (int round = 0; round < 400; round++) {
      Table table = Table.drawn(random, 2 + random.nextInt(2), 2 + random.nextInt(2));
      SortedSet<String> hidden = Suppression.of(table.cells, table.rules);
      withheld += hidden.size();

      assertThat(Attack.on(table.cells, table.rules, hidden))
          .as("%s", table.cells)
          .allSatisfy((cell, fits) -> assertThat(fits).hasSizeGreaterThan(1));
    }
    assertThat(withheld).as("something was there to be found").isGreaterThan(1000);
  }

  @Test
  void the_attack_finds_what_is_withheld_alone() {
    List<Cell> cells = List.of(total("t", 40), part("a", 3), part("b", 37));

    assertThat(Attack.on(cells, List.of(sum("t", "a", "b")), new TreeSet<>(List.of("a"))))
        .satisfies(found -> assertThat(found.get("a")).containsExactly(3L));
  }

  @Test
  void the_same_numbers_in_another_order_withhold_the_same() {
    Table table = Table.drawn(new Random(7), 3, 3);
    List<Cell> turned = new ArrayList<>(table.cells.reversed());

    assertThat(Suppression.of(turned, table.rules))
        .isEqualTo(Suppression.of(table.cells, table.rules));
  }

  /** A table of two ways with all its margins, and a subtotal across its first two rows. */
  private record Table(List<Cell> cells, List<Linear> rules) {
    static Table drawn(Random random, int rows, int columns) {
      List<Cell> cells = new ArrayList<>();
      List<Linear> rules = new ArrayList<>();
      long[] down = new long[columns];
      long[] across = new long[rows];
      for (int row = 0; row < rows; row++) {
        for (int column = 0; column < columns; column++) {
          long value = random.nextInt(4) == 0 ? random.nextInt(12) : random.nextInt(7);
          across[row] += value;
          down[column] += value;
          cells.add(part(row + "." + column, value));
        }
        int of = row;
        cells.add(total("row" + row, across[row]));
        rules.add(sum("row" + row, names(columns, column -> of + "." + column)));
      }
      for (int column = 0; column < columns; column++) {
        int of = column;
        cells.add(total("column" + column, down[column]));
        rules.add(sum("column" + column, names(rows, row -> row + "." + of)));
      }
      cells.add(total("all", Arrays.stream(across).sum()));
      rules.add(sum("all", names(rows, row -> "row" + row)));
      rules.add(sum("all", names(columns, column -> "column" + column)));
      cells.add(total("two", across[0] + across[1]));
      rules.add(sum("two", "row0", "row1"));
      rules.add(Linear.atMost("two", "all"));
      return new Table(cells, rules);
    }

    private static String[] names(int count, IntFunction<String> name) {
      return IntStream.range(0, count).mapToObj(name).toArray(String[]::new);
    }
  }

  private static Cell part(String id, long value) {
    return new Cell(id, value, true, false);
  }

  private static Cell total(String id, long value) {
    return new Cell(id, value, false, true);
  }

  private static Linear sum(String whole, String... parts) {
    return new Linear(whole, List.of(parts), true);
  }
}
