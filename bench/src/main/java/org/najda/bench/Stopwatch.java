package org.najda.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** Times of one task done again and again by one thread: by the clock, and by its core's time. */
final class Stopwatch {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final long[] nanos;
  private int count;
  private long coreNanos;

  Stopwatch(int most) {
    nanos = new long[most];
  }

  <T> T time(Supplier<T> task) {
    long core = THREADS.getCurrentThreadCpuTime();
    long started = System.nanoTime();
    T result = task.get();
    nanos[count++] = System.nanoTime() - started;
    coreNanos += THREADS.getCurrentThreadCpuTime() - core;
    return result;
  }

  void run(Runnable task) {
    time(() -> {
      task.run();
      return true;
    });
  }

  void put(ObjectNode node) {
    if (count == 0) {
      // What never had to be done took no time.
      node.put("n", 0);
      return;
    }
    Figures.putMicros(node, Arrays.copyOf(nanos, count));
    node.put("perSecondAndCore", Figures.perSecond(count, Math.max(1, coreNanos)));
  }
}
