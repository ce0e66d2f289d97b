package org.najda.bench;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** One open console: follows the room's stream and keeps when each event came. */
final class Console implements AutoCloseable {
  private static final String SEQUENCE = "id:";

  private final CompletableFuture<Subscription> stream = new CompletableFuture<>();
  private final SortedMap<Long, Long> nanosBySequence = new TreeMap<>();

  /** Returns when the stream is open. */
  Console(HttpClients client, long after) {
    client.follow(after, new Lines()).exceptionally(this::broken);
    stream.join();
  }

  /** Whoever waits for an event of a stream that broke off is told that it did not come. */
  private @Nullable Void broken(Throwable why) {
    stream.completeExceptionally(why);
    return null;
  }

  /** Takes the stream's lines as they come, until the console closes or the server ends it. */
  private final class Lines implements Subscriber<String> {
    @Override
    public void onSubscribe(Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
      stream.complete(subscription);
    }

    @Override
    public void onNext(String line) {
      read(line);
    }

    @Override
    public void onError(Throwable why) {
      broken(why);
    }

    @Override
    public void onComplete() {}
  }

  private void read(String line) {
    if (line.startsWith(SEQUENCE)) {
      long sequence = Long.parseLong(line.substring(SEQUENCE.length()).strip());
      synchronized (nanosBySequence) {
        nanosBySequence.put(sequence, System.nanoTime());
        nanosBySequence.notifyAll();
      }
    }
  }

  /** When the event came, by {@link System#nanoTime}; waits for it. */
  long nanosOf(long sequence, long longestMillis) throws InterruptedException {
    long until = System.currentTimeMillis() + longestMillis;
    synchronized (nanosBySequence) {
      while (!nanosBySequence.containsKey(sequence)) {
        long left = until - System.currentTimeMillis();
        if (left <= 0) {
          throw new WrongAnswer("A console did not see event " + sequence + ".");
        }
        nanosBySequence.wait(left);
      }
      return nanosBySequence.get(sequence);
    }
  }

  @Override
  public void close() {
    stream.join().cancel();
  }
}
