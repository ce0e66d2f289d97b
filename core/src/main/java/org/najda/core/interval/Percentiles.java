package org.najda.core.interval;

import java.util.Collection;

/**
 * Percentiles by nearest rank: the p-th of n sorted values is the ⌈p/100 · n⌉-th, a value that
 * really occurred.
 */
public final class Percentiles {
  private final long[] sorted;

  /**
   * @throws IllegalArgumentException no values
   */
  public Percentiles(Collection<Long> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("Percentiles need at least one value.");
    }
    sorted = values.stream().mapToLong(Long::longValue).sorted().toArray();
  }

  public int count() {
    return sorted.length;
  }

  /**
   * @param percent 1 to 100
   */
  public long at(int percent) {
    long rank = ((long) percent * sorted.length + 99) / 100;
    return sorted[(int) rank - 1];
  }
}
