package org.najda.server.synthetic;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Parts of a total by largest remainder: whole numbers that make it exactly. */
final class Apportionment {
  private Apportionment() {}

  /**
   * Deals a total out by weights, by their order where remainders are alike.
   *
   * @param least each gets at least so much; all of them together at most the total
   */
  static long[] of(long total, long[] weights, long[] least) {
    long all = Arrays.stream(weights).sum();
    long[] parts = new long[weights.length];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = Math.max(least[i], Math.multiplyExact(total, weights[i]) / all);
    }
    int[] byRemainder =
        IntStream.range(0, parts.length)
            .boxed()
            .sorted(Comparator.comparingLong(i -> -(total * weights[i] % all)))
            .mapToInt(Integer::intValue)
            .toArray();
    long left = total - Arrays.stream(parts).sum();
    for (int turn = 0; left > 0; turn++, left--) {
      parts[byRemainder[turn % parts.length]]++;
    }
    // What the least ones took too much goes off the largest.
    for (; left < 0; left++) {
      parts[largestAbove(parts, least)]--;
    }
    return parts;
  }

  private static int largestAbove(long[] parts, long[] least) {
    return IntStream.range(0, parts.length)
        .filter(i -> parts[i] > least[i])
        .boxed()
        .max(Comparator.comparingLong(i -> parts[i]))
        .orElseThrow(() -> new IllegalArgumentException("The least parts are above the total."));
  }

  /** A total in parts as equal as whole numbers can be, the larger ones first. */
  static long[] equal(long total, int parts) {
    long[] each = new long[parts];
    Arrays.fill(each, total / parts);
    for (int i = 0; i < total % parts; i++) {
      each[i]++;
    }
    return each;
  }
}
