package org.najda.server.room;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells what was committed, then answers, in the order of the commits, on the room's own thread:
 * whoever asks again on being answered stands in the next group without a thread being woken.
 */
final class Herald {
  private static final Logger LOG = LoggerFactory.getLogger(Herald.class);

  private final List<Consumer<Committed>> listeners = new CopyOnWriteArrayList<>();

  Room.Listening listen(Consumer<Committed> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  void tell(Committed committed) {
    listeners.forEach(listener -> tell(listener, committed));
  }

  // One that fails must not keep the news from the others.
  private static void tell(Consumer<Committed> listener, Committed committed) {
    try {
      listener.accept(committed);
    } catch (RuntimeException e) {
      LOG.error("A listener failed at {}", committed.state().sequence(), e);
    }
  }

  static void answer(List<Pending> group) {
    group.forEach(Pending::tell);
  }

  static void answer(List<Pending> group, Outcome.Unavailable why) {
    group.forEach(one -> one.tell(why));
  }
}
