package org.najda.core.desk;

import org.najda.core.call.Call;
import org.najda.core.call.CallBack;
import org.najda.core.event.CallBackEvent;
import org.najda.core.event.CallBackEvent.CallBackLeft;
import org.najda.core.event.CallBackEvent.CallBackOverdue;
import org.najda.core.event.CallBackEvent.CallBackRequested;
import org.najda.core.event.CallBackEvent.CallBackTaken;
import org.najda.core.event.CallBackEvent.CallBackTried;
import org.najda.core.event.CallBackEvent.CallBackWithdrawn;
import org.najda.core.event.Recorded;

/** Applies what happens about calling callers back. */
final class CallBackEvolving {
  private CallBackEvolving() {}

  static Call evolve(Call call, Recorded recorded, CallBackEvent event) {
    if (event instanceof CallBackRequested e) {
      return call.toCallBack(e.why(), recorded.at(), e.owner(), e.tryBy());
    }
    CallBack open = call.callBack();
    if (open == null) {
      throw new IllegalStateException("Nobody has to call back: " + event);
    }
    return call.with(
        switch (event) {
          case CallBackRequested e -> open;
          case CallBackTaken e -> open.ownedBy(recorded.author().person());
          case CallBackLeft e -> open.ownedBy(null);
          case CallBackTried e -> {
            var one = new CallBack.Try(e.triedAt(), recorded.author().person(), e.result());
            yield open.tried(one, e.owner(), e.nextBy());
          }
          case CallBackOverdue e -> open.overdue(e.times(), e.nextAt());
          case CallBackWithdrawn e -> null;
        });
  }
}
