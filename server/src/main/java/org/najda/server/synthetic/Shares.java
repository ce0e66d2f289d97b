package org.najda.server.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Things that are drawn, each as often as its share says.
 *
 * @param <T> what is drawn
 */
final class Shares<T> {
  private final List<T> things = new ArrayList<>();
  private final List<Double> upTo = new ArrayList<>();
  private double all;

  /** One more thing. */
  Shares<T> add(T thing, double share) {
    all += share;
    things.add(thing);
    upTo.add(all);
    return this;
  }

  boolean isEmpty() {
    return things.isEmpty();
  }

  T draw(SplittableRandom random) {
    double drawn = random.nextDouble() * all;
    for (int i = 0; i < things.size() - 1; i++) {
      if (drawn < upTo.get(i)) {
        return things.get(i);
      }
    }
    return things.getLast();
  }
}
