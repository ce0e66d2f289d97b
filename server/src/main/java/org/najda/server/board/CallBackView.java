package org.najda.server.board;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.PersonId;
import org.najda.core.call.Call;
import org.najda.core.call.CallBack;

/**
 * That a caller is to be called back, or was.
 *
 * @param open whether somebody still has to reach him
 * @param owner left out while nobody has taken it
 * @param tryBy when to have tried next; left out once he was reached
 */
public record CallBackView(
    CallBack.Why why,
    boolean open,
    Instant since,
    @Nullable PersonId owner,
    @Nullable Instant tryBy,
    List<CallBack.Try> tries) {
  /** Null where nobody ever had to call back. */
  static @Nullable CallBackView of(Call call) {
    CallBack back = call.callBack();
    if (back == null) {
      return null;
    }
    CallBack.Deadline deadline = back.deadline();
    return new CallBackView(
        back.why(),
        call.findOpenCallBack().isPresent(),
        back.since(),
        back.owner(),
        deadline == null ? null : deadline.tryBy(),
        back.tries());
  }
}
