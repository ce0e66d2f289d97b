package org.najda.server.room;

import java.util.List;
import org.najda.core.desk.Refusal;
import org.najda.core.event.Recorded;

/** What has become of a command. */
public sealed interface Outcome {
  /**
   * It is in the journal, durable.
   *
   * @param events what it led to; none for a timer whose cause was gone
   * @param repeated it had been done before under the same id, and was not done again
   */
  record Done(List<Recorded> events, boolean repeated) implements Outcome {
    public Done {
      events = List.copyOf(events);
    }
  }

  /** The desk said no; nothing was stored. */
  record Refused(Refusal refusal) implements Outcome {}

  /**
   * It is not known to be done; sending it again with the same id is safe.
   *
   * @param why {@code busy}: too many wait; {@code journal}: it cannot be reached; {@code closing}:
   *     the server stops; {@code fault}: a bug, which sending again will not help
   */
  record Unavailable(String why) implements Outcome {
    static final Unavailable BUSY = new Unavailable("busy");
    static final Unavailable JOURNAL = new Unavailable("journal");
    static final Unavailable CLOSING = new Unavailable("closing");
    static final Unavailable FAULT = new Unavailable("fault");

    /** Too many wait: it was not even queued, so it was certainly not done. */
    public boolean isBusy() {
      return equals(BUSY);
    }
  }
}
