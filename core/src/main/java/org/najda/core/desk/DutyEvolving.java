package org.najda.core.desk;

import org.najda.core.CallId;
import org.najda.core.call.Call;
import org.najda.core.call.CallBack;
import org.najda.core.duty.DutyBook;
import org.najda.core.duty.Handover;
import org.najda.core.duty.Watch;
import org.najda.core.event.DutyEvent;
import org.najda.core.event.DutyEvent.GroupsChosen;
import org.najda.core.event.DutyEvent.HandoverGiven;
import org.najda.core.event.DutyEvent.HandoverOverdue;
import org.najda.core.event.DutyEvent.HandoverTaken;
import org.najda.core.event.DutyEvent.HandoverWithdrawn;
import org.najda.core.event.DutyEvent.PositionWatched;
import org.najda.core.event.DutyEvent.SupervisorAppointed;
import org.najda.core.event.DutyEvent.WatchingEnded;
import org.najda.core.event.DutyEvent.WorkPassed;
import org.najda.core.event.Recorded;
import org.najda.core.room.RoomState;
import org.najda.core.timer.Timer;

/** Applies what happened about who answers for the room and its work. */
final class DutyEvolving {
  private DutyEvolving() {}

  static RoomState evolve(RoomState state, Recorded recorded, DutyEvent event) {
    DutyBook duty = state.duty();
    var by = new Handover.Signature(recorded.author().person(), recorded.at());
    return switch (event) {
      case HandoverGiven e ->
          state
              .with(duty.given(Handover.given(e.handover(), e.sheetHash(), by, e.signBy())))
              .with(Timer.handover(e.signBy(), e.handover()));
      case HandoverTaken e -> silenced(state).with(duty.taken(by));
      case HandoverWithdrawn e -> silenced(state).with(duty.withdrawn(by));
      case HandoverOverdue e -> silenced(state).with(duty.overdue());
      case WorkPassed e -> passed(state, e);
      case GroupsChosen e -> state.with(duty.works(e.person(), e.groups()));
      case PositionWatched e ->
          state.with(duty.watched(new Watch(by.by(), e.person()), recorded.at()));
      case SupervisorAppointed e -> state;
      case WatchingEnded e -> state.with(duty.unwatched(new Watch(e.by(), e.person())));
    };
  }

  /** Nothing waits for a second signature any more. */
  private static RoomState silenced(RoomState state) {
    return state.withoutTimers(timer -> timer.kind() == Timer.Kind.HANDOVER);
  }

  private static RoomState passed(RoomState state, WorkPassed event) {
    RoomState next = state;
    for (CallId id : event.calls()) {
      next = next.with(next.duty().passed(id, event.to()));
      Call call = next.calls().find(id).orElse(null);
      CallBack back = call == null ? null : call.callBack();
      next = back == null ? next : next.with(call.with(back.ownedBy(event.to())));
    }
    return next;
  }
}
