package org.najda.core.desk;

import org.najda.core.RestrictionId;
import org.najda.core.event.Recorded;
import org.najda.core.event.RestrictionEvent;
import org.najda.core.event.RestrictionEvent.RestrictionDrawn;
import org.najda.core.event.RestrictionEvent.RestrictionEnded;
import org.najda.core.event.RestrictionEvent.RestrictionLifted;
import org.najda.core.room.RoomState;
import org.najda.core.timer.Timer;
import org.najda.core.traffic.Restriction;
import org.najda.core.traffic.RestrictionBook;

/** Applies what happened to closed roads and slow zones. */
final class RestrictionEvolving {
  private RestrictionEvolving() {}

  static RoomState evolve(RoomState state, Recorded recorded, RestrictionEvent event) {
    return switch (event) {
      case RestrictionDrawn e ->
          state
              .with(
                  state
                      .restrictions()
                      .with(
                          new Restriction(
                              e.restriction(),
                              e.terms(),
                              e.ways(),
                              recorded.at(),
                              recorded.author().person())))
              .with(Timer.restrictionEnd(e.terms().endsAt(), e.restriction()));
      case RestrictionLifted e -> without(state, e.restriction());
      case RestrictionEnded e -> without(state, e.restriction());
    };
  }

  private static RoomState without(RoomState state, RestrictionId id) {
    RestrictionBook book = state.restrictions();
    Restriction gone = book.byId().get(id);
    return state.with(book.without(id)).without(Timer.restrictionEnd(gone.terms().endsAt(), id));
  }
}
