package org.najda.core.desk;

import java.util.SortedSet;
import java.util.TreeSet;
import org.najda.core.UnitId;
import org.najda.core.event.AlarmEvent;
import org.najda.core.event.CallEvent;
import org.najda.core.event.ChangeEvent;
import org.najda.core.event.DispatchEvent;
import org.najda.core.event.DutyEvent;
import org.najda.core.event.ExchangeEvent;
import org.najda.core.event.FallbackEvent;
import org.najda.core.event.FollowEvent;
import org.najda.core.event.IncidentEvent;
import org.najda.core.event.LandmarkEvent;
import org.najda.core.event.LegalTimeEvent;
import org.najda.core.event.NoticeEvent;
import org.najda.core.event.OfferEvent;
import org.najda.core.event.Recorded;
import org.najda.core.event.RestrictionEvent;
import org.najda.core.event.RoomEvent;
import org.najda.core.event.StackEvent;
import org.najda.core.event.TargetEvent;
import org.najda.core.event.TieEvent;
import org.najda.core.event.TransferEvent;
import org.najda.core.event.UnitEvent;
import org.najda.core.room.RoomState;
import org.najda.core.settings.UnitDefinition;
import org.najda.core.timer.Timer;
import org.najda.core.unit.Unit;

/** Applies events. What was decided stands in them: nothing here asks whether, only what then. */
final class Evolving {
  private Evolving() {}

  static RoomState evolve(RoomState state, Recorded recorded) {
    RoomState next = state.after(recorded);
    return switch (recorded.event()) {
      case CallEvent event -> CallEvolving.evolve(next, recorded, event);
      case IncidentEvent event -> IncidentEvolving.evolve(next, recorded, event);
      case FollowEvent event -> FollowEvolving.evolve(next, recorded, event);
      case TieEvent event -> TieEvolving.evolve(next, recorded, event);
      case OfferEvent event -> OfferEvolving.evolve(next, recorded, event);
      case TransferEvent event -> TransferEvolving.evolve(next, recorded, event);
      case DispatchEvent event -> DispatchEvolving.evolve(next, recorded, event);
      case ExchangeEvent event -> ExchangeEvolving.evolve(next, recorded, event);
      case StackEvent event -> StackEvolving.evolve(next, recorded, event);
      case UnitEvent event -> UnitEvolving.evolve(next, recorded, event);
      case LandmarkEvent event -> LandmarkEvolving.evolve(next, recorded, event);
      case RestrictionEvent event -> RestrictionEvolving.evolve(next, recorded, event);
      case AlarmEvent event -> AlarmEvolving.evolve(next, recorded, event);
      case NoticeEvent event -> NoticeEvolving.evolve(next, recorded, event);
      case DutyEvent event -> DutyEvolving.evolve(next, recorded, event);
      case TargetEvent event -> next;
      case LegalTimeEvent event -> LegalTimeEvolving.evolve(next, event);
      case FallbackEvent event -> FallbackEvolving.evolve(next, recorded, event);
      case ChangeEvent event -> ChangeEvolving.evolve(next, recorded, event);
      case RoomEvent.SettingsAdopted event -> settings(next, event);
      case RoomEvent.Tidied event -> tidied(next, event);
    };
  }

  private static RoomState settings(RoomState state, RoomEvent.SettingsAdopted event) {
    RoomState next = ChangeEvolving.adopted(state, event);
    SortedSet<UnitId> kept = new TreeSet<>();
    for (UnitDefinition unit : event.settings().units()) {
      kept.add(unit.id());
      if (!state.units().containsKey(unit.id())) {
        next = next.with(Unit.of(unit.id()));
      }
    }
    for (Unit unit : state.units().values()) {
      next =
          kept.contains(unit.id())
              ? next
              : UnitEvolving.silenced(next, unit.id()).without(unit.id());
    }
    return next.with(Timer.tidying(event.tidyAt()));
  }

  private static RoomState tidied(RoomState state, RoomEvent.Tidied event) {
    RoomState next = state;
    for (var call : event.calls()) {
      next = next.without(call);
      next = next.with(next.duty().without(call));
    }
    for (var incident : event.incidents()) {
      next = next.without(incident);
    }
    for (var alarm : event.alarms()) {
      next = next.with(next.alarms().without(alarm));
    }
    return next.with(next.offers().withoutAnswered(event.commandsBefore()))
        .withoutCommands(event.commandsBefore())
        .withoutTimers(timer -> timer.kind() == Timer.Kind.TIDYING)
        .with(Timer.tidying(event.nextAt()));
  }
}
