package org.najda.server.page;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that takes longer than a request: done one after the other beside the requests, and asked
 * after at a page until it is over. What came of it is remembered until so many others were begun
 * since; what was under way when the server ended is not gone on with. Safe for use by many
 * threads.
 *
 * @param <K> what is worked at, once at a time
 * @param <R> what comes of it
 */
public final class LongWork<K, R> implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LongWork.class);

  private final int most;
  private final SequencedMap<K, Job<R>> jobs = new LinkedHashMap<>();
  private final ExecutorService thread;

  /**
   * @param name of its thread
   * @param most how many pieces of work are remembered
   */
  public LongWork(String name, int most) {
    this.most = most;
    this.thread =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
  }

  /**
   * How far a piece of work is.
   *
   * @param steps that are done
   * @param result null until it is over, and where it failed
   */
  public record Standing<R>(int steps, boolean isOver, @Nullable R result) {
    public boolean hasFailed() {
      return isOver && result == null;
    }
  }

  private static final class Job<R> {
    private final AtomicInteger steps = new AtomicInteger();
    private volatile @Nullable R result;
    private volatile boolean isOver;

    Standing<R> standing() {
      boolean over = isOver;
      return new Standing<>(steps.get(), over, result);
    }
  }

  /**
   * Has something worked at, unless it already is.
   *
   * @param work runs what it is given after each step
   * @return whether it was begun now
   */
  public synchronized boolean begin(K key, Function<Runnable, R> work) {
    Job<R> old = jobs.get(key);
    if (old != null && !old.isOver) {
      return false;
    }
    Job<R> job = new Job<>();
    jobs.remove(key);
    jobs.putLast(key, job);
    forget();
    thread.execute(() -> run(key, work, job));
    return true;
  }

  private void forget() {
    Iterator<Map.Entry<K, Job<R>>> oldest = jobs.entrySet().iterator();
    for (int more = jobs.size() - most; more > 0 && oldest.hasNext(); ) {
      if (oldest.next().getValue().isOver) {
        oldest.remove();
        more--;
      }
    }
  }

  private static <K, R> void run(K key, Function<Runnable, R> work, Job<R> job) {
    try {
      job.result = work.apply(job.steps::incrementAndGet);
    } catch (RuntimeException e) {
      LOG.error("{} could not be worked out", key, e);
    } finally {
      job.isOver = true;
    }
  }

  /** How far something is; empty where it was not begun, or is forgotten. */
  public synchronized Optional<Standing<R>> find(K key) {
    return Optional.ofNullable(jobs.get(key)).map(Job::standing);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
