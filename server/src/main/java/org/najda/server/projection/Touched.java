package org.najda.server.projection;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.najda.core.CallId;
import org.najda.core.IncidentId;
import org.najda.core.NoticeId;
import org.najda.core.Subject;
import org.najda.core.call.Call;
import org.najda.core.event.AlarmEvent;
import org.najda.core.event.CallEvent;
import org.najda.core.event.ChangeEvent;
import org.najda.core.event.DispatchEvent;
import org.najda.core.event.DutyEvent;
import org.najda.core.event.Event;
import org.najda.core.event.ExchangeEvent;
import org.najda.core.event.FallbackEvent;
import org.najda.core.event.FollowEvent;
import org.najda.core.event.IncidentEvent;
import org.najda.core.event.LandmarkEvent;
import org.najda.core.event.LegalTimeEvent;
import org.najda.core.event.NoticeEvent;
import org.najda.core.event.OfferEvent;
import org.najda.core.event.RestrictionEvent;
import org.najda.core.event.RoomEvent;
import org.najda.core.event.StackEvent;
import org.najda.core.event.TargetEvent;
import org.najda.core.event.TieEvent;
import org.najda.core.event.TransferEvent;
import org.najda.core.event.UnitEvent;
import org.najda.core.room.RoomState;

/**
 * Which calls, incidents and notices an event is about; those that it takes out of the state are
 * not.
 */
record Touched(
    SortedSet<CallId> calls, SortedSet<IncidentId> incidents, SortedSet<NoticeId> notices) {

  static Touched by(Event event, RoomState after) {
    Touched touched = new Touched(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    switch (event) {
      case CallEvent.CallReopened e -> {
        touched.add(e.call(), after);
        if (e.incident() != null) {
          touched.incidents.add(e.incident());
        }
      }
      case CallEvent e -> touched.add(e.call(), after);
      case IncidentEvent.IncidentOpened e -> {
        touched.incidents.add(e.incident());
        if (e.call() != null) {
          touched.add(e.call(), after);
        }
      }
      case IncidentEvent e -> touched.incidents.add(e.incident());
      case FollowEvent e -> touched.incidents.add(e.incident());
      case TieEvent e -> touched.tied(e, after);
      case OfferEvent e -> {}
      case TransferEvent e -> touched.incidents.add(e.incident());
      case DispatchEvent e -> touched.incidents.add(e.incident());
      case ExchangeEvent e -> touched.incidents.add(e.incident());
      case StackEvent.MissionInterrupted e -> {
        touched.incidents.add(e.incident());
        touched.incidents.add(e.inFavourOf());
      }
      case StackEvent e -> touched.incidents.add(e.incident());
      case UnitEvent e -> {}
      case NoticeEvent e -> touched.notices.add(e.notice());
      case DutyEvent e -> {}
      case TargetEvent.TargetAtRisk e -> touched.incidents.add(e.incident());
      case FallbackEvent.CardEntered e -> {
        touched.calls.add(e.call());
        if (e.incident() != null) {
          touched.incidents.add(e.incident());
        }
      }
      case FallbackEvent e -> {}
      case LegalTimeEvent e -> {}
      case LandmarkEvent e -> {}
      case RestrictionEvent e -> {}
      case AlarmEvent e -> touched.add(e.cause().about(), after);
      case RoomEvent e -> {}
      case ChangeEvent e -> {}
    }
    return touched;
  }

  private void add(Subject about, RoomState after) {
    if (about.incident() != null) {
      incidents.add(about.incident());
    }
    if (about.call() != null) {
      add(about.call(), after);
    }
  }

  /** Both, and every call that now stands at another one; one may have left the state. */
  private void tied(TieEvent event, RoomState after) {
    for (IncidentId id : List.of(event.incident(), event.other())) {
      if (after.incidents().containsKey(id)) {
        incidents.add(id);
      }
    }
    switch (event) {
      case TieEvent.IncidentMerged e -> calls.addAll(e.calls());
      case TieEvent.MergerUndone e -> calls.addAll(e.calls());
      default -> {}
    }
  }

  private void add(CallId call, RoomState after) {
    calls.add(call);
    after.calls().find(call).flatMap(Call::incident).ifPresent(incidents::add);
  }
}
