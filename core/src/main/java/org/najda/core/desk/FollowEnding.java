package org.najda.core.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.najda.core.IncidentId;
import org.najda.core.Progress;
import org.najda.core.event.DispatchEvent;
import org.najda.core.event.Event;
import org.najda.core.event.FollowEvent;
import org.najda.core.event.IncidentEvent;
import org.najda.core.event.StackEvent;
import org.najda.core.event.TieEvent;
import org.najda.core.incident.Following;
import org.najda.core.room.RoomState;

/**
 * An incident no longer follows a unit whose mission at it is over, nor when a person says where it
 * is; that stands in the journal.
 */
final class FollowEnding {
  private final RoomState before;
  private final List<Event> events = new ArrayList<>();

  private FollowEnding(RoomState before) {
    this.before = before;
  }

  /**
   * @param before the state that the decision was made on
   */
  static Decision with(RoomState before, Decision decision) {
    if (!(decision instanceof Decision.Accepted accepted)) {
      return decision;
    }
    FollowEnding ending = new FollowEnding(before);
    for (Event event : accepted.events()) {
      ending.events.add(event);
      ending.follow(event);
    }
    return new Decision.Accepted(ending.events);
  }

  private void follow(Event event) {
    switch (event) {
      case IncidentEvent.IncidentMoved e -> end(e.incident(), following -> true);
      case DispatchEvent.UnitRecalled e -> end(e.incident(), f -> f.unit().equals(e.unit()));
      case DispatchEvent.UnitProgressed e when e.progress() == Progress.CLEARED ->
          end(e.incident(), f -> f.unit().equals(e.unit()));
      case DispatchEvent.MissionExchanged e -> end(e.incident(), f -> f.unit().equals(e.from()));
      case StackEvent.MissionInterrupted e -> end(e.incident(), f -> f.unit().equals(e.unit()));
      case TieEvent.IncidentMerged e -> end(e.incident(), following -> true);
      case TieEvent.MergerUndone e -> end(e.other(), f -> wentOver(e, f));
      default -> {}
    }
  }

  private boolean wentOver(TieEvent.MergerUndone e, Following following) {
    return before.incidents().get(e.incident()).missions().stream()
        .anyMatch(m -> m.unit().equals(following.unit()) && e.other().equals(m.movedTo()));
  }

  private void end(IncidentId id, Predicate<Following> which) {
    before
        .incidents()
        .find(id)
        .map(incident -> incident.scene().following())
        .filter(which)
        .ifPresent(f -> events.add(new FollowEvent.FollowingEnded(id, f.unit())));
  }
}
