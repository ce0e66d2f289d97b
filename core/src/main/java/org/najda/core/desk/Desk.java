package org.najda.core.desk;

import org.najda.core.command.Envelope;
import org.najda.core.event.Recorded;
import org.najda.core.room.RoomState;

/** Decides what is asked of a room, and applies what has happened to it. */
public final class Desk {
  private Desk() {}

  /** Never throws for a command that could be built; a refusal is a value. */
  public static Decision decide(RoomState state, Envelope envelope) {
    return Deciding.decide(state, envelope);
  }

  /**
   * The state after the event. Total for a journal that {@code decide} led to; throws {@link
   * RuntimeException} for one that it can't have.
   */
  public static RoomState evolve(RoomState state, Recorded recorded) {
    return Evolving.evolve(state, recorded);
  }
}
