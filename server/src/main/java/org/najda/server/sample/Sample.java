package org.najda.server.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.EnumWords;
import org.najda.core.interval.Interval;
import org.najda.core.settings.Target;
import org.najda.server.level.Figure;
import org.najda.server.projection.MeasuredCalls.MeasuredCall;
import org.najda.server.register.CallDraw;

/**
 * A sample of a room's calls, as it was drawn, with what is known of them today.
 *
 * @param entry the register's entry that keeps it
 * @param by who drew it
 * @param at when, as the server knows it
 * @param again what the same lot draws today
 * @param target the room's own for all priorities; null when it has set none
 * @param figure how long they waited
 */
record Sample(
    int entry,
    String by,
    Instant at,
    CallDraw draw,
    CallDraw.Drawn drawn,
    CallDraw.Drawn again,
    @Nullable Target target,
    Figure figure,
    List<Line> lines) {

  /** Whether the same calls come when it is drawn again. */
  boolean isSameAgain() {
    return again.equals(drawn);
  }

  /** A call of it; {@code within} is null where the room has no target for it, or no length. */
  record Line(MeasuredCall call, @Nullable Boolean within) {
    @Nullable Long waitedMillis() {
      Duration length = call.answer().length();
      return length == null ? null : length.toMillis();
    }

    /** {@code valid}, {@code pending}, {@code missing} or {@code out-of-order}. */
    String validity() {
      Interval.Invalid invalid = call.answer().invalid();
      if (invalid != null) {
        return EnumWords.of(invalid);
      }
      return call.answer().isPending() ? "pending" : "valid";
    }
  }
}
