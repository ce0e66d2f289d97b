package org.najda.core.transfer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.core.Commitment;
import org.najda.core.IncidentId;
import org.najda.core.Place;
import org.najda.core.Priority;

/**
 * An incident that another room would hand over to this one.
 *
 * @param number given by this room, from 1
 * @param nature as the other room calls it; this room may know none of that code
 * @param text commitment to what this room has to know
 * @param answer null while nobody has answered
 */
public record Offer(
    long number,
    Origin from,
    String nature,
    Priority priority,
    Place place,
    Commitment text,
    Instant at,
    @Nullable Answer answer) {
  /**
   * What became of it.
   *
   * @param incident that it became here; null when it did not
   * @param reason why it was declined
   */
  public record Answer(
      Instant at, Kind kind, @Nullable IncidentId incident, @Nullable Commitment reason) {
    /** Whether this room has it. */
    public enum Kind {
      TAKEN,
      DECLINED,
      /** The other room keeps it. */
      RETRACTED
    }
  }

  public Offer answered(Answer as) {
    return new Offer(number, from, nature, priority, place, text, at, as);
  }
}
