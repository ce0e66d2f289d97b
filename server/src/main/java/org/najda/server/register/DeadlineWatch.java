package org.najda.server.register;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every few seconds which deadlines have to be warned of, whether anybody looks or not. */
public final class DeadlineWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DeadlineWatch.class);
  private static final long PAUSE_SECONDS = 10;

  private final Deadlines deadlines;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("deadlines").factory());

  public DeadlineWatch(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  /** Begins to look. */
  public void start() {
    thread.scheduleWithFixedDelay(this::look, 1, PAUSE_SECONDS, TimeUnit.SECONDS);
  }

  private void look() {
    try {
      deadlines.look();
    } catch (RuntimeException e) {
      LOG.error("the deadlines of the registers could not be looked at", e);
    }
  }

  @Override
  public void close() {
    thread.close();
  }
}
