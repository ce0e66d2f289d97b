package org.najda.roads.travel;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;

/** Searches that nobody uses just now: each has arrays as large as the graph, to be used again. */
final class Idle<T> {
  private final Queue<T> waiting = new ConcurrentLinkedQueue<>();
  private final Supplier<T> maker;

  Idle(Supplier<T> maker) {
    this.maker = maker;
  }

  /** Lends one to a task; it comes back when the task ends. */
  <R> R lend(Function<T, R> task) {
    T waited = waiting.poll();
    T lent = waited == null ? maker.get() : waited;
    try {
      return task.apply(lent);
    } finally {
      waiting.add(lent);
    }
  }
}
