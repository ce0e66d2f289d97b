package org.najda.server.position;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.najda.server.position.PositionStore.Arrival;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Group commit: what arrives while one transaction is under way goes into the next together. Those
 * who were acknowledged together send again about together, so the next transaction waits for as
 * many, though no longer than the last one took: few senders, each waiting for its answer, would
 * else be stored one by one. One thread writes, so positions come out in the order they were made
 * durable.
 */
final class PositionWriter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PositionWriter.class);
  private static final int LONGEST_QUEUE = 10_000;
  private static final long LONGEST_WAIT_SECONDS = 20;
  private static final int MOST_REQUESTS_PER_COMMIT = 512;

  private final PositionStore store;
  private final Consumer<List<Arrival>> stored;
  private final BlockingQueue<Request> queue = new ArrayBlockingQueue<>(LONGEST_QUEUE);
  private final Thread thread;
  private volatile boolean closed;

  /**
   * @param stored told of all positions of a transaction after its commit, before they are
   *     acknowledged
   */
  PositionWriter(PositionStore store, Consumer<List<Arrival>> stored) {
    this.store = store;
    this.stored = stored;
    this.thread = Thread.ofPlatform().name("positions").daemon().start(this::run);
  }

  /**
   * Returns when all are durable.
   *
   * @throws PositionsUnavailable none can be relied on to be stored
   */
  void write(List<Arrival> arrivals) throws PositionsUnavailable, InterruptedException {
    Request request = new Request(arrivals, new CompletableFuture<>());
    if (closed || !queue.offer(request)) {
      throw new PositionsUnavailable("Too many positions are waiting to be stored.");
    }
    try {
      request.durable().get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new PositionsUnavailable("The database does not take positions now.", e.getCause());
    } catch (TimeoutException e) {
      throw new PositionsUnavailable("Nobody knows whether the positions are stored.", e);
    }
  }

  private void run() {
    List<Request> group = new ArrayList<>();
    int before = 1;
    long tookNanos = 0;
    while (!closed) {
      try {
        gather(group, before, tookNanos);
        long started = System.nanoTime();
        commit(group);
        tookNanos = System.nanoTime() - started;
        before = group.size();
      } catch (InterruptedException e) {
        closed = true;
      }
      group.clear();
    }
    queue.drainTo(group);
    fail(group, new IllegalStateException("Najda is stopping."));
  }

  /** At least one; as many as wanted, if they come in time; and whoever else is there. */
  private void gather(List<Request> group, int wanted, long mostNanos) throws InterruptedException {
    Request next = queue.take();
    long until = System.nanoTime() + mostNanos;
    while (next != null) {
      group.add(next);
      queue.drainTo(group, MOST_REQUESTS_PER_COMMIT - group.size());
      next =
          group.size() < wanted
              ? queue.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS)
              : null;
    }
  }

  private void commit(List<Request> group) {
    List<Arrival> arrivals =
        group.stream().flatMap(request -> request.arrivals().stream()).toList();
    try {
      store.store(arrivals);
      stored.accept(arrivals);
      group.forEach(request -> request.durable().complete(null));
    } catch (SQLException e) {
      LOG.warn(
          "{} positions could not be stored and were not acknowledged: SQL state {}",
          arrivals.size(),
          e.getSQLState());
      fail(group, e);
    } catch (RuntimeException e) {
      LOG.error("{} positions led to a fault", arrivals.size(), e);
      fail(group, e);
    }
  }

  private static void fail(List<Request> group, Exception cause) {
    group.forEach(request -> request.durable().completeExceptionally(cause));
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }

  private record Request(List<Arrival> arrivals, CompletableFuture<Void> durable) {}
}
