package org.najda.server.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.najda.core.PersonId;
import org.najda.core.RoomId;
import org.najda.core.UnitId;

/** What a ticket is good for, until it is used. */
public record Ticket(
    Purpose purpose, RoomId room, UnitId unit, PersonId madeBy, Instant expiresAt) {
  /** What a ticket does. */
  public enum Purpose {
    /** Sets the unit's next status. */
    STATUS(Duration.ofMinutes(30)),
    /** Gives a position app its key. */
    PAIRING(Duration.ofMinutes(10));

    private final Duration life;

    Purpose(Duration life) {
      this.life = life;
    }

    Duration life() {
      return life;
    }

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
