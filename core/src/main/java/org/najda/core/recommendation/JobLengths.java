package org.najda.core.recommendation;

import java.util.Collection;
import java.util.Optional;

/** How long past jobs of one kind took, from arrival to clearing. */
public final class JobLengths {
  /** Fewer say nothing that one could rely on. */
  public static final int FEWEST = 20;

  private final long[] sortedMillis;

  public JobLengths(Collection<Long> millis) {
    sortedMillis = millis.stream().mapToLong(Long::longValue).sorted().toArray();
  }

  /**
   * How much longer a job takes.
   *
   * @param millis after so long, the share of them was over
   * @param jobs that had lasted as long, {@link #FEWEST} or more
   */
  public record Remaining(long millis, int jobs) {}

  /**
   * By the past jobs that took longer than this one has, by nearest rank. Empty when they are too
   * few: then nobody can say.
   *
   * @param lastedMillis since its unit arrived
   * @param sharePercent 1 to 99
   */
  public Optional<Remaining> findRemaining(long lastedMillis, int sharePercent) {
    int first = firstLonger(lastedMillis);
    int jobs = sortedMillis.length - first;
    if (jobs < FEWEST) {
      return Optional.empty();
    }
    int rank = (sharePercent * jobs + 99) / 100;
    return Optional.of(new Remaining(sortedMillis[first + rank - 1] - lastedMillis, jobs));
  }

  private int firstLonger(long millis) {
    int low = 0;
    int high = sortedMillis.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sortedMillis[middle] > millis) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
