package org.najda.server.killing;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Clients that send one command after the other, each again and again with its id until it is
 * acknowledged, and keep their own log of it.
 */
final class Crowd {
  private static final Pattern SEQUENCE = Pattern.compile("\"seq\":(\\d+)");
  private static final long PAUSE_MILLIS = 50;

  private final AtomicReference<@Nullable CommandClient> client = new AtomicReference<>();
  private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
  private final Set<String> sent = ConcurrentHashMap.newKeySet();
  private final Set<String> surprises = ConcurrentHashMap.newKeySet();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean stopping;

  void start(int clients) {
    for (int n = 0; n < clients; n++) {
      threads.add(Thread.ofVirtual().start(this::sendUntilStopped));
    }
  }

  /** From now on they speak to this start of the server. */
  void use(CommandClient next) {
    client.set(next);
  }

  private void sendUntilStopped() {
    while (!stopping) {
      String id = UUID.randomUUID().toString();
      sent.add(id);
      while (!stopping && !isAcknowledged(id)) {
        pause();
      }
    }
  }

  private boolean isAcknowledged(String id) {
    CommandClient current = client.get();
    if (current == null) {
      return false;
    }
    try {
      HttpResponse<String> answer = current.takeCall(id);
      Matcher sequence = SEQUENCE.matcher(answer.body());
      if (answer.statusCode() == 200 && sequence.find()) {
        acknowledged.put(id, Long.parseLong(sequence.group(1)));
        return true;
      }
      if (answer.statusCode() != 503) {
        surprises.add(answer.statusCode() + " " + answer.body());
      }
      return false;
    } catch (IOException e) {
      // The server is gone, or was while it answered: the command is sent again.
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void stop() throws InterruptedException {
    stopping = true;
    for (Thread thread : threads) {
      thread.join();
    }
  }

  /** Every id that was acknowledged, with the sequence it was told. */
  Map<String, Long> acknowledged() {
    return acknowledged;
  }

  /** Every id that was ever sent. */
  Set<String> sent() {
    return sent;
  }

  /** Answers that were neither an acknowledgement nor "come again". */
  Set<String> surprises() {
    return surprises;
  }
}
