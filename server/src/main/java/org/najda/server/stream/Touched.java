package org.najda.server.stream;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.najda.core.AlarmId;
import org.najda.core.CallId;
import org.najda.core.IncidentId;
import org.najda.core.UnitId;
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
import org.najda.core.fallback.Card;
import org.najda.core.room.RoomState;

/** Which calls, incidents, units and alarms look different after an event. */
record Touched(
    SortedSet<CallId> calls,
    SortedSet<IncidentId> incidents,
    SortedSet<UnitId> units,
    SortedSet<AlarmId> alarms) {

  /**
   * @param state after the event
   */
  static Touched of(Event event, RoomState state) {
    return switch (event) {
      case CallEvent.CallAttached e -> of(List.of(e.call()), List.of(e.incident()), List.of());
      case CallEvent.CallReopened e ->
          of(
              List.of(e.call()),
              e.incident() == null ? List.of() : List.of(e.incident()),
              List.of());
      case TieEvent e -> tied(e, state);
      case CallEvent e -> of(List.of(e.call()), incidentOf(e.call(), state), List.of());
      case IncidentEvent.IncidentOpened e ->
          of(e.call() == null ? List.of() : List.of(e.call()), List.of(e.incident()), List.of());
      case IncidentEvent e -> of(List.of(), List.of(e.incident()), List.of());
      case FollowEvent e -> of(List.of(), List.of(e.incident()), List.of());
      case OfferEvent e -> of(List.of(), List.of(), List.of());
      case TransferEvent e -> of(List.of(), List.of(e.incident()), List.of());
      case DispatchEvent.UnitsSent e -> of(List.of(), List.of(e.incident()), e.units());
      case DispatchEvent.UnitProgressed e ->
          of(List.of(), List.of(e.incident()), List.of(e.unit()));
      case DispatchEvent.UnitRecalled e -> of(List.of(), List.of(e.incident()), List.of(e.unit()));
      case DispatchEvent.DispatchEscalated e ->
          of(List.of(), List.of(e.incident()), List.of(e.unit()));
      case DispatchEvent.MissionResent e -> of(List.of(), List.of(e.incident()), List.of(e.unit()));
      case DispatchEvent.MissionExchanged e ->
          of(List.of(), List.of(e.incident()), List.of(e.from(), e.to()));
      case DispatchEvent.SelfInitiated e -> of(List.of(), List.of(e.incident()), List.of(e.unit()));
      case ExchangeEvent e -> of(List.of(), List.of(e.incident()), List.of());
      case StackEvent.UnitsStacked e -> of(List.of(), List.of(e.incident()), e.units());
      case StackEvent.StackReordered e -> of(List.of(), List.of(e.incident()), List.of(e.unit()));
      case StackEvent.UnitUnstacked e -> of(List.of(), List.of(e.incident()), List.of(e.unit()));
      case StackEvent.MissionInterrupted e ->
          of(List.of(), List.of(e.incident(), e.inFavourOf()), List.of(e.unit()));
      case UnitEvent e -> of(List.of(), List.of(), List.of(e.unit()));
      case NoticeEvent e -> of(List.of(), List.of(), List.of());
      case DutyEvent.WorkPassed e -> of(e.calls(), List.of(), List.of());
      case DutyEvent e -> of(List.of(), List.of(), List.of());
      case TargetEvent.TargetAtRisk e -> of(List.of(), List.of(e.incident()), List.of());
      case FallbackEvent.CardEntered e -> entered(e);
      case FallbackEvent e -> of(List.of(), List.of(), List.of());
      case LegalTimeEvent e -> of(List.of(), List.of(), List.of());
      case LandmarkEvent e -> of(List.of(), List.of(), List.of());
      case RestrictionEvent e -> of(List.of(), List.of(), List.of());
      case AlarmEvent e -> of(List.of(e.alarm()));
      case RoomEvent.Tidied e -> of(e.calls(), e.incidents(), List.of(), e.alarms());
      case ChangeEvent e -> of(List.of(), List.of(), List.of());
      case RoomEvent.SettingsAdopted e -> of(List.of(), List.of(), List.of());
    };
  }

  private static Touched entered(FallbackEvent.CardEntered e) {
    Card.Matter matter = e.card().matter();
    return matter == null || e.incident() == null
        ? of(List.of(e.call()), List.of(), List.of())
        : of(
            List.of(e.call()),
            List.of(e.incident()),
            matter.missions().stream().map(Card.Sent::unit).toList());
  }

  /** What went over, and who is under way, looks different too. */
  private static Touched tied(TieEvent event, RoomState state) {
    SortedSet<CallId> calls = new TreeSet<>();
    SortedSet<UnitId> units = new TreeSet<>();
    for (IncidentId id : List.of(event.incident(), event.other())) {
      state
          .incidents()
          .find(id)
          .ifPresent(incident -> {
            calls.addAll(incident.reports().calls());
            units.addAll(incident.listActiveUnits());
          });
    }
    return of(List.copyOf(calls), List.of(event.incident(), event.other()), List.copyOf(units));
  }

  private static List<IncidentId> incidentOf(CallId call, RoomState state) {
    return state.calls().find(call).flatMap(found -> found.incident()).stream().toList();
  }

  private static Touched of(List<AlarmId> alarms) {
    return of(List.of(), List.of(), List.of(), alarms);
  }

  private static Touched of(List<CallId> calls, List<IncidentId> incidents, List<UnitId> units) {
    return of(calls, incidents, units, List.of());
  }

  private static Touched of(
      List<CallId> calls, List<IncidentId> incidents, List<UnitId> units, List<AlarmId> alarms) {
    return new Touched(
        Collections.unmodifiableSortedSet(new TreeSet<>(calls)),
        Collections.unmodifiableSortedSet(new TreeSet<>(incidents)),
        Collections.unmodifiableSortedSet(new TreeSet<>(units)),
        Collections.unmodifiableSortedSet(new TreeSet<>(alarms)));
  }
}
