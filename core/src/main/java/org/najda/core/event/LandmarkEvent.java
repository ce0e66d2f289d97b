package org.najda.core.event;

import java.util.List;
import org.najda.core.GeoPoint;
import org.najda.core.LandmarkId;

/** What happens to places of the room's own. */
public sealed interface LandmarkEvent extends Event {
  LandmarkId landmark();

  record LandmarkProposed(LandmarkId landmark, String name, List<String> aliases, GeoPoint point)
      implements LandmarkEvent {
    public LandmarkProposed {
      aliases = List.copyOf(aliases);
    }
  }

  record LandmarkApproved(LandmarkId landmark) implements LandmarkEvent {}

  record LandmarkWithdrawn(LandmarkId landmark) implements LandmarkEvent {}
}
