package org.najda.server.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A warning that was given.
 *
 * @param warning as {@link Warnings#id} writes it
 * @param ends the end that it warns of
 * @param risenAt since when it has waited too long for an answer; null while it has not
 */
record Given(
    String record,
    String unit,
    String deadline,
    String warning,
    Instant ends,
    Instant at,
    @Nullable Instant risenAt) {

  /** Whether the end has come: such a one is not put away without words. */
  boolean isOver() {
    return warning.equals(Warnings.OVER);
  }
}
