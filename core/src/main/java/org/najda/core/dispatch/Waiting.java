package org.najda.core.dispatch;

import java.time.Instant;
import org.najda.core.PersonId;
import org.najda.core.UnitId;

/**
 * An incident waits for a unit that is busy with another: it lies on that unit's stack.
 *
 * @param by who decided so
 */
public record Waiting(UnitId unit, Cause cause, PersonId by, Instant since) {
  /** Why it lies there. */
  public enum Cause {
    /** The unit is meant to go there next and has not been sent yet. */
    STACKED,
    /** The unit was called away from there to something more urgent. */
    INTERRUPTED
  }
}
