package org.najda.core.desk;

import java.util.List;
import org.najda.core.IncidentId;
import org.najda.core.call.Call;
import org.najda.core.call.Line;
import org.najda.core.call.Settlement;
import org.najda.core.event.CallBackEvent;
import org.najda.core.event.CallEvent;
import org.najda.core.event.Recorded;
import org.najda.core.event.SilentCallEvent;
import org.najda.core.room.RoomState;

/** Applies what happens to calls. */
final class CallEvolving {
  private CallEvolving() {}

  static RoomState evolve(RoomState state, Recorded recorded, CallEvent event) {
    return switch (event) {
      case CallEvent.CallPresented e -> state.with(presented(e));
      case CallEvent.CallAnswered e -> state.with(get(state, e).answered(answer(recorded, e)));
      case CallEvent.CallDescribed e -> state.with(get(state, e).described(e.caller()));
      case CallEvent.CallEnded e -> state.with(get(state, e).ended(e.endedAt()));
      case CallEvent.CallTransferred e -> state.with(transferred(get(state, e), recorded, e));
      case CallEvent.CallClosed e -> state.with(get(state, e).settled(closed(recorded, e)));
      case CallEvent.CallAttached e ->
          IncidentEvolving.attached(state, recorded, e.call(), e.incident());
      case CallEvent.CallReopened e -> reopened(state, e);
      case CallBackEvent e -> state.with(CallBackEvolving.evolve(get(state, e), recorded, e));
      case SilentCallEvent e -> state.with(SilentCallEvolving.evolve(get(state, e), recorded, e));
    };
  }

  private static RoomState reopened(RoomState state, CallEvent.CallReopened e) {
    RoomState next = state.with(get(state, e).settled(null));
    IncidentId incident = e.incident();
    return incident == null
        ? next
        : next.with(Carrying.withoutCalls(next, incident, List.of(e.call())));
  }

  private static Call get(RoomState state, CallEvent event) {
    return state.calls().get(event.call());
  }

  private static Call presented(CallEvent.CallPresented e) {
    Line line = new Line(e.source(), e.presentedAt(), null, null, e.reference(), e.recording());
    return new Call(e.call(), line, e.caller(), null);
  }

  private static Line.Answer answer(Recorded recorded, CallEvent.CallAnswered e) {
    return new Line.Answer(recorded.author().person(), e.source(), e.answeredAt());
  }

  private static Call transferred(Call call, Recorded recorded, CallEvent.CallTransferred e) {
    return call.transferred(recorded.author().person(), e.transferredAt(), recorded.at());
  }

  private static Settlement closed(Recorded recorded, CallEvent.CallClosed e) {
    return new Settlement.Closed(e.outcome(), recorded.author().person(), recorded.at());
  }
}
