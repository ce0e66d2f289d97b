package org.najda.core.desk;

import org.najda.core.IncidentId;
import org.najda.core.event.Recorded;
import org.najda.core.event.TieEvent;
import org.najda.core.incident.Incident;
import org.najda.core.incident.Merger;
import org.najda.core.incident.Waits;
import org.najda.core.room.RoomState;

/** Applies what happens between incidents. */
final class TieEvolving {
  private TieEvolving() {}

  static RoomState evolve(RoomState state, Recorded recorded, TieEvent event) {
    return switch (event) {
      case TieEvent.IncidentMerged e -> merged(state, recorded, e);
      case TieEvent.MergerUndone e -> undone(state, recorded, e);
      case TieEvent.IncidentsLinked e ->
          state
              .with(get(state, e.incident()).linked(e.other()))
              .with(get(state, e.other()).linked(e.incident()));
      case TieEvent.IncidentsUnlinked e -> unlinked(state, e);
    };
  }

  private static RoomState merged(RoomState state, Recorded recorded, TieEvent.IncidentMerged e) {
    Merger merger =
        new Merger(
            e.other(),
            e.calls(),
            Returning.waits(state, e.incident(), e.other()),
            recorded.author().person(),
            recorded.at());
    Carrying carrying = new Carrying(e.incident(), e.other());
    RoomState next = carrying.waiting(carrying.missions(state, m -> true));
    next = carrying.backup(next);
    next = carrying.calls(next, recorded, e.calls());
    return next.with(get(next, e.incident()).merged(merger));
  }

  private static RoomState undone(RoomState state, Recorded recorded, TieEvent.MergerUndone e) {
    Incident back = get(state, e.incident());
    Carrying carrying = new Carrying(e.other(), e.incident());
    RoomState next = carrying.missions(state, m -> back.hasMoved(m, e.other()));
    next = carrying.calls(next, recorded, e.calls());
    next = new Returning(e.incident(), e.other(), waits(back)).back(next, e);
    return next.with(get(next, e.incident()).merged(null));
  }

  private static Waits waits(Incident merged) {
    Merger merger = merged.ties().merger();
    return merger == null ? Waits.NONE : merger.waits();
  }

  /** The other may have left the state. */
  private static RoomState unlinked(RoomState state, TieEvent.IncidentsUnlinked e) {
    RoomState next = state.with(get(state, e.incident()).unlinked(e.other()));
    return next.incidents()
        .find(e.other())
        .map(other -> next.with(other.unlinked(e.incident())))
        .orElse(next);
  }

  private static Incident get(RoomState state, IncidentId id) {
    return state.incidents().get(id);
  }
}
