package org.najda.registers.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.najda.registers.trend.TwoCounts.Counted;
import org.najda.registers.trend.TwoCounts.Verdict;

class TwoCountsTest {
  private static TwoCounts of(long before, int daysBefore, long now, int days) {
    return new TwoCounts(new Counted(before, daysBefore), new Counted(now, days));
  }

  @Test
  void known_values_of_the_exact_test_come_out() {
    // Of 20 events 5 in one of two halves: 2 · 21700 / 2^20.
    assertThat(of(15, 30, 5, 30).likelihood()).isCloseTo(2 * 21700 / 1048576.0, within(1e-12));
    // Of 4 none in one of two halves: 2 / 16.
    assertThat(of(4, 30, 0, 30).likelihood()).isCloseTo(0.125, within(1e-12));
    assertThat(of(0, 30, 0, 30).likelihood()).isOne();
    assertThat(of(7, 31, 7, 31).likelihood()).isOne();
  }

  /** Adds up the tails term by term, exactly. */
  @Property(tries = 300)
  void it_is_what_the_tails_add_up_to(
      @ForAll @IntRange(max = 120) int before,
      @ForAll @IntRange(max = 120) int now,
      @ForAll @IntRange(min = 1, max = 366) int daysBefore,
      @ForAll @IntRange(min = 1, max = 366) int days) {
    int all = before + now;
    BigDecimal least = tail(all, 0, now, days, daysBefore);
    BigDecimal most = tail(all, now, all, days, daysBefore);
    double expected = Math.min(1, 2 * least.min(most).doubleValue());

    assertThat(of(before, daysBefore, now, days).likelihood())
        .isCloseTo(expected, within(1e-9 * Math.max(1, expected)));
  }

  private static BigDecimal tail(int all, int from, int to, int days, int daysBefore) {
    BigInteger sum = BigInteger.ZERO;
    BigInteger ways = BigInteger.ONE;
    for (int many = 0; many <= to; many++) {
      if (many >= from) {
        sum =
            sum.add(
                ways.multiply(BigInteger.valueOf(days).pow(many))
                    .multiply(BigInteger.valueOf(daysBefore).pow(all - many)));
      }
      ways = ways.multiply(BigInteger.valueOf(all - many)).divide(BigInteger.valueOf(many + 1));
    }
    return new BigDecimal(sum)
        .divide(
            new BigDecimal(BigInteger.valueOf(days + daysBefore).pow(all)), MathContext.DECIMAL128);
  }

  @Property(tries = 200)
  void it_is_the_same_whichever_period_is_named_first(
      @ForAll @IntRange(max = 1_000_000) int one,
      @ForAll @IntRange(max = 1_000_000) int other,
      @ForAll @IntRange(min = 1, max = 366) int days,
      @ForAll @IntRange(min = 1, max = 366) int otherDays) {
    double there = of(one, days, other, otherDays).likelihood();

    assertThat(of(other, otherDays, one, days).likelihood()).isCloseTo(there, within(1e-9));
    assertThat(there).isBetween(0.0, 1.0);
  }

  @Test
  void the_numbers_of_a_whole_country_are_compared_too() {
    TwoCounts calls = of(2_120_000, 365, 2_135_000, 366);

    assertThat(calls.likelihood()).isBetween(0.0, TwoCounts.RARE);
    assertThat(calls.changePercent()).isCloseTo(0.43, within(0.01));
    assertThat(calls.verdict(40)).isEqualTo(Verdict.USUAL);
  }

  @Test
  void what_is_said_depends_on_how_much_the_months_always_vary() {
    assertThat(of(100, 31, 100, 31).verdict(1)).isEqualTo(Verdict.SAME);
    assertThat(of(100, 31, 110, 31).verdict(1)).isEqualTo(Verdict.CHANCE);
    assertThat(of(100, 31, 160, 31).verdict(1)).isEqualTo(Verdict.MORE_THAN_CHANCE);
    assertThat(of(100, 31, 160, 31).verdict(8)).isEqualTo(Verdict.USUAL);
    assertThat(of(0, 31, 3, 31).changePercent()).isNaN();
  }
}
