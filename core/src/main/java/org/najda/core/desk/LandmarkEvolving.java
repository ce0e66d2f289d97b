package org.najda.core.desk;

import org.najda.core.event.LandmarkEvent;
import org.najda.core.event.LandmarkEvent.LandmarkApproved;
import org.najda.core.event.LandmarkEvent.LandmarkProposed;
import org.najda.core.event.LandmarkEvent.LandmarkWithdrawn;
import org.najda.core.event.Recorded;
import org.najda.core.landmark.Landmark;
import org.najda.core.landmark.LandmarkBook;
import org.najda.core.room.RoomState;

/** Applies what happened to places of the room's own. */
final class LandmarkEvolving {
  private LandmarkEvolving() {}

  static RoomState evolve(RoomState state, Recorded recorded, LandmarkEvent event) {
    LandmarkBook book = state.landmarks();
    var person = recorded.author().person();
    return state.with(
        switch (event) {
          case LandmarkProposed e ->
              book.with(new Landmark(e.landmark(), e.name(), e.aliases(), e.point(), person, null));
          case LandmarkApproved e -> book.with(book.byId().get(e.landmark()).approved(person));
          case LandmarkWithdrawn e -> book.without(e.landmark());
        });
  }
}
