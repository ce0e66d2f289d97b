package org.najda.core.command;

import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.Commitment;
import org.najda.core.IncidentId;
import org.najda.core.Place;
import org.najda.core.Priority;

/** What can be asked about an incident. */
public sealed interface IncidentCommand extends Command {
  /**
   * Place and nature are enough.
   *
   * @param call the call that tells of it; null when a unit or the room saw it itself
   * @param priority when it shall differ from the nature's own
   * @param text commitment to what the caller said
   */
  record OpenIncident(
      @Nullable CallId call,
      String nature,
      Place place,
      @Nullable Priority priority,
      @Nullable Commitment text)
      implements IncidentCommand {}

  record MoveIncident(IncidentId incident, Place place) implements IncidentCommand {}

  record ChangePriority(IncidentId incident, Priority priority, Commitment reason)
      implements IncidentCommand {}

  record AddNote(IncidentId incident, Commitment text) implements IncidentCommand {}

  record CloseIncident(IncidentId incident, String closingCode) implements IncidentCommand {}
}
