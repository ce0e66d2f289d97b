package org.najda.core.transfer;

import java.util.Comparator;

/**
 * Who is to take an incident over.
 *
 * @param code of the service, or id of the room
 */
public record Receiver(Kind kind, String code) implements Comparable<Receiver> {
  private static final Comparator<Receiver> ORDER =
      Comparator.comparing(Receiver::kind).thenComparing(Receiver::code);

  /** What it is. */
  public enum Kind {
    /** A service of the settings; somebody rings it and notes what it says. */
    SERVICE,
    /** A room of this server, which answers for itself. */
    ROOM
  }

  @Override
  public int compareTo(Receiver other) {
    return ORDER.compare(this, other);
  }
}
