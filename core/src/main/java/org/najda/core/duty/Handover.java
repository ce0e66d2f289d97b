package org.najda.core.duty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.core.HandoverId;
import org.najda.core.PersonId;

/**
 * A hand-over that waits for its second signature, or the last one that did.
 *
 * @param sheetHash SHA-256, hexadecimal, of the sheet that both sign
 * @param signBy when it is told that nobody has taken it
 */
public record Handover(
    HandoverId id,
    String sheetHash,
    Signature given,
    Instant signBy,
    State state,
    @Nullable Signature settled) {

  /** Who signed, and when. */
  public record Signature(PersonId by, Instant at) {}

  /** How far it is. */
  public enum State {
    GIVEN,
    /** Nobody has taken it in time; it can still be taken. */
    OVERDUE,
    TAKEN,
    WITHDRAWN
  }

  public static Handover given(HandoverId id, String sheetHash, Signature by, Instant signBy) {
    return new Handover(id, sheetHash, by, signBy, State.GIVEN, null);
  }

  /** Whether it can still be taken or withdrawn. */
  public boolean isOpen() {
    return settled == null;
  }

  Handover overdue() {
    return new Handover(id, sheetHash, given, signBy, State.OVERDUE, settled);
  }

  Handover settled(State as, Signature by) {
    return new Handover(id, sheetHash, given, signBy, as, by);
  }
}
