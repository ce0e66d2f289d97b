package org.najda.server.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.CallOutcome;
import org.najda.core.CallSource;
import org.najda.core.IncidentId;
import org.najda.core.PersonId;
import org.najda.core.call.Call;
import org.najda.core.call.Line;

/**
 * A call on the board.
 *
 * @param callBack left out where nobody ever had to call back
 * @param silent left out where somebody spoke
 * @param numberKey same for calls of the same number; left out for who may not see callers
 * @param hasDetails whether something is known of the caller
 */
public record CallView(
    CallId id,
    Call.State state,
    CallSource source,
    Instant presentedAt,
    @Nullable Instant answeredAt,
    @Nullable PersonId answeredBy,
    @Nullable PersonId heldBy,
    @Nullable Instant endedAt,
    @Nullable IncidentId incident,
    @Nullable CallOutcome outcome,
    @Nullable CallBackView callBack,
    @Nullable SilentCallView silent,
    @Nullable String numberKey,
    boolean hasDetails) {
  /**
   * @param heldBy to whom it was passed on, else who answered it
   * @param showNumberKey whether it is for somebody who may see callers
   */
  public static CallView of(Call call, @Nullable PersonId heldBy, boolean showNumberKey) {
    Line line = call.line();
    Line.Answer answer = line.answer();
    return new CallView(
        call.id(),
        call.state(),
        line.source(),
        line.presentedAt(),
        answer == null ? null : answer.at(),
        answer == null ? null : answer.by(),
        heldBy,
        line.endedAt(),
        call.incident().orElse(null),
        call.outcome().orElse(null),
        CallBackView.of(call),
        SilentCallView.of(call),
        showNumberKey ? call.caller().numberKey() : null,
        call.caller().details() != null);
  }
}
