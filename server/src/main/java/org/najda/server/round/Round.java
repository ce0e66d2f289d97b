package org.najda.server.round;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A piece of work with a thread of its own, which does it again and again. */
public final class Round implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Round.class);

  private final String name;
  private final Runnable work;
  private final ScheduledExecutorService thread;

  /**
   * Does nothing until it is started.
   *
   * @param name of the thread, and in the log
   */
  public Round(String name, Runnable work) {
    this.name = name;
    this.work = work;
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name(name).factory());
  }

  /**
   * Looks after all of some, one after the other, as {@link #each}.
   *
   * @param all asked for anew in each run
   * @param nameOf one, for the log
   */
  public static <T> Round over(
      String name, Supplier<? extends Iterable<T>> all, Function<T, ?> nameOf, Consumer<T> look) {
    return new Round(name, () -> each(all.get(), nameOf, look));
  }

  /**
   * Begins.
   *
   * @param first until the first run
   * @param pause from the end of a run to the next
   */
  public void start(Duration first, Duration pause) {
    thread.scheduleWithFixedDelay(
        this::run, first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Looks after each; one that fails keeps none of the others from being looked after.
   *
   * @param name of one, for the log
   */
  public static <T> void each(Iterable<T> all, Function<T, ?> name, Consumer<T> look) {
    for (T one : all) {
      try {
        look.accept(one);
      } catch (RuntimeException e) {
        LOG.error("{} could not be looked after", name.apply(one), e);
      }
    }
  }

  private void run() {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.error("{} failed and is done again", name, e);
    }
  }

  /** Whether it is closed: work that goes piece by piece ends before its next one. */
  public boolean isEnding() {
    return thread.isShutdown();
  }

  /** Waits for a run that is under way. */
  @Override
  public void close() {
    thread.close();
  }
}
