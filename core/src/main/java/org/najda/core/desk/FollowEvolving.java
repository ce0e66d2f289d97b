package org.najda.core.desk;

import org.najda.core.event.FollowEvent;
import org.najda.core.event.Recorded;
import org.najda.core.incident.Following;
import org.najda.core.incident.Incident;
import org.najda.core.room.RoomState;

/** Applies what happens to incidents that move with a unit. */
final class FollowEvolving {
  private FollowEvolving() {}

  static RoomState evolve(RoomState state, Recorded recorded, FollowEvent event) {
    Incident incident = state.incidents().get(event.incident());
    return state.with(
        switch (event) {
          case FollowEvent.FollowingBegun e ->
              incident.following(
                  new Following(e.unit(), recorded.author().person(), recorded.at(), null));
          case FollowEvent.FollowingEnded e -> incident.following(null);
          case FollowEvent.IncidentCarried e ->
              incident.carried(e.place(), e.district(), e.seenAt());
        });
  }
}
