package org.najda.core.recommendation;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.najda.core.IncidentId;
import org.najda.core.UnitId;
import org.najda.core.room.RoomState;

/** Ranks the units of a room for an incident. */
public final class Recommender {
  private Recommender() {}

  /**
   * @param at the moment of asking; decides which hour of the room's zone it is
   * @param approaches the way of every unit there is one known for; a unit without is ranked last
   */
  public static Recommendation recommend(
      RoomState state, IncidentId incident, Instant at, SortedMap<UnitId, Approach> approaches) {
    return new Recommendation(
        new Recommendation.Basis(incident, state.settingsVersion(), null),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
