package org.najda.server.synthetic;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/** What is going to happen on a virtual clock: at the same time, what was added first. */
final class Agenda {
  private static final Comparator<Due> ORDER =
      Comparator.comparing(Due::at).thenComparingLong(Due::order);

  private final SplittableRandom random;
  private final PriorityQueue<Due> dues = new PriorityQueue<>(ORDER);
  private long order;

  Agenda(SplittableRandom random) {
    this.random = random;
  }

  private record Due(Instant at, long order, Happening what) {}

  /** What happens at a time. */
  interface Happening {
    void at(Instant now);
  }

  void add(Instant at, Happening what) {
    dues.add(new Due(at, order++, what));
  }

  /**
   * Adds what happens some seconds after something else.
   *
   * @param least how many at least
   * @param most it happens before so many
   */
  void within(Instant from, int least, int most, Happening what) {
    add(from.plusSeconds(least + random.nextInt(most - least)), what);
  }

  /** Lets happen all that is due before a time, and what comes of it. */
  void runUntil(Instant end) {
    for (Due next = dues.peek(); next != null && next.at().isBefore(end); next = dues.peek()) {
      dues.remove();
      next.what().at(next.at());
    }
  }
}
