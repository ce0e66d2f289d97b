package org.najda.server.presence;

import java.util.Comparator;
import org.najda.core.PersonId;
import org.najda.core.RoomId;

/** One person at one workstation of a room. */
public record Seat(RoomId room, PersonId person, String workstation) implements Comparable<Seat> {
  private static final Comparator<Seat> ORDER =
      Comparator.comparing((Seat seat) -> seat.room().value())
          .thenComparing(seat -> seat.person().value())
          .thenComparing(Seat::workstation);

  @Override
  public int compareTo(Seat other) {
    return ORDER.compare(this, other);
  }
}
