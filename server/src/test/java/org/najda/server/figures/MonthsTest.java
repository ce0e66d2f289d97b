package org.najda.server.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Small months are withheld, also from whoever kept the reports of all months before. */
class MonthsTest {
  private static SortedMap<YearMonth, BigDecimal> year(int... numbers) {
    SortedMap<YearMonth, BigDecimal> year = new TreeMap<>();
    for (int month = 1; month <= numbers.length; month++) {
      year.put(YearMonth.of(2019, month), BigDecimal.valueOf(numbers[month - 1]));
    }
    return year;
  }

  private static SortedSet<YearMonth> withheld(SortedMap<YearMonth, BigDecimal> year) {
    return Months.of(year).protectedByYear().withheld();
  }

  @Test
  void beside_a_small_month_the_next_one_goes_and_later_ones_are_told() {
    assertThat(withheld(year(10, 3, 20, 30)))
        .containsExactly(YearMonth.of(2019, 2), YearMonth.of(2019, 3));
    assertThat(withheld(year(10, 20, 30))).isEmpty();
    assertThat(withheld(year(10, 1, 0, 0, 30, 40)))
        .as("a sum of one says which it is")
        .containsExactly(
            YearMonth.of(2019, 2),
            YearMonth.of(2019, 3),
            YearMonth.of(2019, 4),
            YearMonth.of(2019, 5));
  }

  @Test
  void where_the_last_month_alone_is_small_the_least_other_goes_with_it() {
    assertThat(withheld(year(9, 8, 20, 8, 30, 40, 50, 60, 70, 80, 90, 2)))
        .containsExactly(YearMonth.of(2019, 4), YearMonth.of(2019, 12));
  }

  /** Attack: take the year's whole and subtract what any report has told. */
  @RepeatedTest(200)
  void the_reports_of_a_year_and_its_whole_give_no_small_month_away(RepetitionInfo nth) {
    Random random = new Random(nth.getCurrentRepetition());
    int[] numbers = random.ints(12, 0, 9).toArray();
    // The year's end is told too late to withhold what was told: the other test has it.
    numbers[10] = 9;
    numbers[11] = 9;
    SortedSet<YearMonth> told = new TreeSet<>();
    for (int months = 1; months <= 12; months++) {
      SortedMap<YearMonth, BigDecimal> known = year(Arrays.copyOf(numbers, months));
      told.addAll(known.keySet());
      told.removeAll(withheld(known));
    }
    SortedMap<YearMonth, BigDecimal> all = year(numbers);
    SortedSet<YearMonth> open = new TreeSet<>(all.keySet());
    open.removeAll(told);
    int together = open.stream().mapToInt(month -> all.get(month).intValue()).sum();

    assertThat(withheld(all)).isEqualTo(open);
    assertThat(open.isEmpty() || open.size() > 1 && together >= 5).as(all.toString()).isTrue();
    assertThat(told)
        .allMatch(month -> all.get(month).signum() == 0 || all.get(month).intValue() > 4);
  }
}
