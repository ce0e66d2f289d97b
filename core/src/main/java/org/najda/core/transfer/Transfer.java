package org.najda.core.transfer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.core.Commitment;
import org.najda.core.PersonId;

/**
 * The latest handing over of an incident, seen from the room that hands it over.
 *
 * @param number of the incident's transfers, from 1
 * @param by who offered it
 * @param reason commitment to what the other one has to know
 * @param settledAt when it was confirmed, refused or taken back; null while it is under way
 * @param theirs number of the incident that it became in the other room; null for none
 */
public record Transfer(
    int number,
    Receiver to,
    PersonId by,
    Instant at,
    Commitment reason,
    State state,
    @Nullable Instant settledAt,
    @Nullable Long theirs) {
  /** How far it is. */
  public enum State {
    /** The other one has not answered; the incident is this room's. */
    OFFERED,
    /** This room wants it back, and the other has not said yet that it lets it go. */
    WITHDRAWING,
    /** The other one has it. */
    CONFIRMED,
    REFUSED,
    WITHDRAWN
  }

  public static Transfer offered(
      int number, Receiver to, PersonId by, Instant at, Commitment reason) {
    return new Transfer(number, to, by, at, reason, State.OFFERED, null, null);
  }

  public boolean isUnderWay() {
    return state == State.OFFERED || state == State.WITHDRAWING;
  }

  public Transfer withdrawing() {
    return new Transfer(number, to, by, at, reason, State.WITHDRAWING, null, null);
  }

  /**
   * @param incident its number in the other room; null for none
   */
  public Transfer settled(State as, Instant when, @Nullable Long incident) {
    return new Transfer(number, to, by, at, reason, as, when, incident);
  }
}
