package org.najda.server.setup;

import java.util.List;
import org.najda.core.RoomId;
import org.najda.core.settings.RoomSettings;

/** A room as a folder describes it, checked. */
public record RoomDraft(RoomId id, RoomSettings settings, List<Person> people) {
  public RoomDraft {
    people = List.copyOf(people);
  }
}
