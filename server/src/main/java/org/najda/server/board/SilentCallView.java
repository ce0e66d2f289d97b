package org.najda.server.board;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.PersonId;
import org.najda.core.call.Call;
import org.najda.core.call.SilentCall;

/**
 * How one goes through the procedure for a call on which nobody speaks.
 *
 * @param by who began it
 * @param result left out while it is under way
 */
public record SilentCallView(
    Instant since,
    PersonId by,
    List<SilentCall.Step> steps,
    List<SilentCall.Tick> ticks,
    SilentCall.@Nullable Result result) {
  /** Null where somebody spoke. */
  static @Nullable SilentCallView of(Call call) {
    SilentCall silent = call.silent();
    return silent == null
        ? null
        : new SilentCallView(
            silent.since(),
            silent.by(),
            silent.steps(),
            silent.ticks(),
            call.findSilentResult().orElse(null));
  }
}
