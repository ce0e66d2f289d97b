package org.najda.server.synthetic;

import java.time.Duration;
import java.util.function.Consumer;

/** Tells now and then how far something is, and how long it still takes. */
final class Progress {
  private static final long TELL_EVERY_NANOS = 5_000_000_000L;

  private final String what;
  private final long all;
  private final Consumer<String> tell;
  private final long start = System.nanoTime();
  private long told = start;
  private long done;

  Progress(String what, long all, Consumer<String> tell) {
    this.what = what;
    this.all = all;
    this.tell = tell;
  }

  synchronized void more(long more) {
    done += more;
    long now = System.nanoTime();
    if (now - told > TELL_EVERY_NANOS) {
      told = now;
      tell.accept(
          "%,d of %,d %s, about %s left".formatted(done, all, what, words(left(now - start))));
    }
  }

  private Duration left(long nanos) {
    return Duration.ofNanos(Math.round((double) nanos / done * Math.max(0, all - done)));
  }

  synchronized void end() {
    tell.accept(
        "%,d %s in %s".formatted(done, what, words(Duration.ofNanos(System.nanoTime() - start))));
  }

  private static String words(Duration time) {
    return "%d min %02d s".formatted(time.toMinutes(), time.toSecondsPart());
  }
}
