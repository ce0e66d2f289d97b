package org.najda.core.desk;

import java.util.List;
import org.najda.core.event.Event;

/** What the desk answers to a command. */
public sealed interface Decision {
  /**
   * It becomes these events, in this order.
   *
   * @param events none only for a timer whose cause is gone
   */
  record Accepted(List<Event> events) implements Decision {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /** The same command was accepted before, as these events. */
  record Repeated(long firstSequence, long lastSequence) implements Decision {}

  record Refused(Refusal refusal) implements Decision {}

  static Decision accepted(Event... events) {
    return new Accepted(List.of(events));
  }

  static Decision refused(Refusal refusal) {
    return new Refused(refusal);
  }
}
