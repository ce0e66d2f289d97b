package org.najda.registers.trend;

import java.util.Locale;

/**
 * What was counted in two periods, held against one another by the day.
 *
 * @param before what was counted in the first
 * @param now in the second
 */
public record TwoCounts(Counted before, Counted now) {
  /** Rarer than that is called more than chance: once in a hundred comparisons of like periods. */
  public static final double RARE = 0.01;

  /**
   * What was counted.
   *
   * @param days in how many, at least 1
   */
  public record Counted(long count, int days) {
    public Counted {
      if (count < 0 || days < 1) {
        throw new IllegalArgumentException(count + " in " + days + " days");
      }
    }

    double aDay() {
      return (double) count / days;
    }

    private Counted spread(double dispersion) {
      return new Counted(Math.round(count / dispersion), days);
    }
  }

  /** What may be said of a difference. */
  public enum Verdict {
    /** As many a day. */
    SAME,
    /** Independent events differ as much by chance alone. */
    CHANCE,
    /** More than independent events would, but not more than months of this figure always do. */
    USUAL,
    /** More than that too. */
    MORE_THAN_CHANCE;

    /** As in keys of texts and in files. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** By how many percent more were counted a day; not a number where there were none before. */
  public double changePercent() {
    return before.count() == 0 ? Double.NaN : (now.aDay() / before.aDay() - 1) * 100;
  }

  /**
   * How likely a difference as large in either direction is where nothing changed and each event
   * comes by itself: given how many came in all, those of one period are binomial. The exact test
   * of Przyborowski and Wilenski, Biometrika 31 (1940), both tails taken alike.
   *
   * @return 1 where nothing was counted at all
   */
  public double likelihood() {
    long all = before.count() + now.count();
    if (all == 0) {
      return 1;
    }
    double share = (double) now.days() / (before.days() + now.days());
    double smaller =
        Math.min(
            Binomial.atLeast(now.count(), all, share), Binomial.atMost(now.count(), all, share));
    return Math.min(1, 2 * smaller);
  }

  /**
   * What may be said of the difference.
   *
   * @param dispersion how many times as much as independent events the figure varies from month to
   *     month: counts as many times smaller must still differ
   */
  public Verdict verdict(double dispersion) {
    if (Double.compare(before.aDay(), now.aDay()) == 0) {
      return Verdict.SAME;
    }
    if (likelihood() >= RARE) {
      return Verdict.CHANCE;
    }
    TwoCounts spread = new TwoCounts(before.spread(dispersion), now.spread(dispersion));
    return spread.likelihood() >= RARE ? Verdict.USUAL : Verdict.MORE_THAN_CHANCE;
  }
}
