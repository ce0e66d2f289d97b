package org.najda.server.cli;

import java.time.Duration;
import java.util.function.Consumer;

/** Tells every few seconds how far a long work is, how fast, and how long it still takes. */
public final class Progress {
  private static final long TELL_EVERY_NANOS = 2_000_000_000L;

  private final Consumer<String> told;
  private final long all;
  private final long start = System.nanoTime();
  private long lastTold = start;

  /**
   * @param all how much there is to do
   */
  public Progress(Consumer<String> told, long all) {
    this.told = told;
    this.all = all;
  }

  /**
   * Tells it where some time has passed since it was told.
   *
   * @param done how much is done, of all
   * @param words what is told before speed and time
   */
  public void at(long done, String words) {
    long now = System.nanoTime();
    if (now - lastTold > TELL_EVERY_NANOS) {
      lastTold = now;
      told.accept(words + "; " + pace(done, all, now - start));
    }
  }

  /** {@code 2400 a second, 3 min 20 s left}. */
  static String pace(long done, long all, long nanos) {
    long aSecond = Math.round(done * 1e9 / nanos);
    if (done == 0 || done > all) {
      return aSecond + " a second";
    }
    Duration left = Duration.ofNanos(Math.round((double) nanos / done * (all - done)));
    String minutes = left.toMinutes() == 0 ? "" : left.toMinutes() + " min ";
    return "%d a second, %s%d s left".formatted(aSecond, minutes, left.toSecondsPart());
  }

  /** Seconds since it began. */
  public double seconds() {
    return (System.nanoTime() - start) / 1e9;
  }
}
