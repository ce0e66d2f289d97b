package org.najda.server.verify;

import java.util.Locale;
import org.najda.core.RoomId;

/**
 * Something stored is not what was written.
 *
 * @param sequence of the row of the journal that it is about
 */
public record Fault(Kind kind, RoomId room, long sequence) {
  /** What is wrong. */
  public enum Kind {
    /** A row was altered, added or taken away. */
    JOURNAL,
    /** A snapshot's state is not the one that its rows lead to. */
    STATE,
    /** A personal value or its salt is not what the event committed to. */
    PERSONAL,
    /** A whole answer beside the journal is not the one that the event names. */
    ANSWER,
    /** A table made from the journal says something else. */
    PROJECTION;

    /** As it stands in what {@code verify} prints. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
