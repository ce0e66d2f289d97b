package org.najda.core.transfer;

/**
 * Who is to take an incident over.
 *
 * @param code of the service, or id of the room
 */
public record Receiver(Kind kind, String code) {
  /** What it is. */
  public enum Kind {
    /** A service of the settings; somebody rings it and notes what it says. */
    SERVICE,
    /** A room of this server, which answers for itself. */
    ROOM
  }
}
