package org.najda.registers.trend;

/**
 * Tails of the binomial distribution, by the incomplete beta function as a continued fraction
 * (Lentz), after Press et al., Numerical Recipes (2007), 6.4. The same on any machine.
 */
final class Binomial {
  private static final double[] LANCZOS = {
    0.99999999999980993,
    676.5203681218851,
    -1259.1392167224028,
    771.32342877765313,
    -176.61502916214059,
    12.507343278686905,
    -0.13857109526572012,
    9.9843695780195716e-6,
    1.5056327351493116e-7
  };
  private static final double TINY = 1e-300;
  private static final double CLOSE = 1e-14;
  private static final int MOST_STEPS = 100_000;

  private Binomial() {}

  /** How likely it is that so many or more of n happen. */
  static double atLeast(long many, long n, double probability) {
    return many <= 0 ? 1 : beta(many, n - many + 1.0, probability);
  }

  /** How likely it is that so many or fewer of n happen. */
  static double atMost(long many, long n, double probability) {
    return many >= n ? 1 : beta(n - many, many + 1.0, 1 - probability);
  }

  /** The regularized incomplete beta function. */
  private static double beta(double a, double b, double x) {
    double front =
        StrictMath.exp(
            logGamma(a + b)
                - logGamma(a)
                - logGamma(b)
                + a * StrictMath.log(x)
                + b * StrictMath.log1p(-x));
    return x < (a + 1) / (a + b + 2)
        ? front * fraction(a, b, x) / a
        : 1 - front * fraction(b, a, 1 - x) / b;
  }

  private static double fraction(double a, double b, double x) {
    double c = 1;
    double d = 1 / apart(1 - (a + b) * x / (a + 1));
    double value = d;
    for (int m = 1; m <= MOST_STEPS; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / apart(1 + even * d);
      c = apart(1 + even / c);
      value *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / apart(1 + odd * d);
      c = apart(1 + odd / c);
      value *= d * c;
      if (Math.abs(d * c - 1) < CLOSE) {
        return value;
      }
    }
    throw new ArithmeticException("No end of a fraction: " + a + ", " + b + ", " + x);
  }

  private static double apart(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }

  /** Lanczos's way, for x of at least 1/2. */
  private static double logGamma(double x) {
    double sum = LANCZOS[0];
    for (int term = 1; term < LANCZOS.length; term++) {
      sum += LANCZOS[term] / (x - 1 + term);
    }
    double base = x + 6.5;
    return 0.5 * StrictMath.log(2 * StrictMath.PI)
        + (x - 0.5) * StrictMath.log(base)
        - base
        + StrictMath.log(sum);
  }
}
