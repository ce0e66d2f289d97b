package org.najda.server.access;

import java.util.Map;
import java.util.Optional;
import org.najda.core.IncidentId;
import org.najda.core.PersonId;
import org.najda.core.RoomId;
import org.najda.core.UnitId;
import org.najda.core.incident.Incident;
import org.najda.core.room.RoomState;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.room.Room;
import org.najda.server.room.Rooms;

/** Lets people into rooms, or refuses with a {@link ProblemException}. */
public final class Doorkeeper {
  private final Rooms rooms;
  private final Membership membership;

  public Doorkeeper(Rooms rooms, Membership membership) {
    this.rooms = rooms;
    this.membership = membership;
  }

  /**
   * Somebody in a room he may work in.
   *
   * @param state as published when he entered
   */
  public record Visit(Room room, RoomState state, Standing standing) {
    /** Ends the request unless the act is allowed in this room at all. */
    public void require(Act act) {
      requireThat(standing.may(act));
    }

    /** Ends the request unless the act is allowed on this unit. */
    public void require(Act act, UnitId unit) {
      requireThat(standing.may(act, unit));
    }

    /**
     * Ends the request unless the act is allowed on this incident; one that the room does not know
     * is left to the desk to refuse, unless the visitor could learn from that.
     */
    public void require(Act act, IncidentId incident) {
      requireThat(
          state
              .incidents()
              .find(incident)
              .map(known -> standing.may(act, known))
              .orElse(standing.may(act) && !standing.isForOwnUnitOnly(act)));
    }

    /**
     * The incident, which the visitor may look at.
     *
     * @throws ProblemException {@code unknown-incident} when the room has none, or none for him
     */
    public Incident incident(long number) {
      return Optional.of(number)
          .filter(n -> n > 0)
          .flatMap(n -> state.incidents().find(new IncidentId(n)))
          .filter(standing::sees)
          .orElseThrow(() ->
              ProblemException.of(
                  ProblemCode.UNKNOWN_INCIDENT, Map.of("incident", Long.toString(number))));
    }

    private static void requireThat(boolean allowed) {
      if (!allowed) {
        throw ProblemException.of(ProblemCode.NOT_ALLOWED);
      }
    }
  }

  /**
   * Enters a room.
   *
   * @param room as it stands in the address
   * @throws ProblemException {@code unknown-room} when there is none or he is no member
   */
  public Visit enter(String room, PersonId person) {
    return rooms
        .find(roomId(room))
        .flatMap(found -> {
          RoomState state = found.published();
          return membership.find(state, person).map(standing -> new Visit(found, state, standing));
        })
        .orElseThrow(() -> unknown(room));
  }

  private static RoomId roomId(String room) {
    try {
      return new RoomId(room);
    } catch (IllegalArgumentException e) {
      throw unknown(room);
    }
  }

  private static ProblemException unknown(String room) {
    return ProblemException.of(ProblemCode.UNKNOWN_ROOM, Map.of("room", room));
  }
}
