package org.najda.bench;

import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One open console: follows the room's stream and keeps when each event came. */
final class Console implements AutoCloseable {
  private static final String SEQUENCE = "id:";

  private final Stream<String> lines;
  private final Thread reader;
  private final SortedMap<Long, Long> nanosBySequence = new TreeMap<>();

  Console(HttpClients client, long after) throws IOException, InterruptedException {
    this.lines = client.events(after);
    this.reader = Thread.ofVirtual().start(() -> lines.forEach(this::read));
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
    lines.close();
    reader.interrupt();
  }
}
