package org.najda.core.event;

import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.Commitment;
import org.najda.core.IncidentId;
import org.najda.core.Place;
import org.najda.core.Priority;
import org.najda.core.UnitId;
import org.najda.core.dispatch.Backup;

/** What happens to incidents. */
public sealed interface IncidentEvent extends Event {
  IncidentId incident();

  /**
   * @param district code of the district the place lies in; null when in none
   */
  record IncidentOpened(
      IncidentId incident,
      @Nullable CallId call,
      String nature,
      Priority priority,
      Place place,
      @Nullable String district,
      @Nullable Commitment text)
      implements IncidentEvent {}

  record IncidentMoved(IncidentId incident, Place place, @Nullable String district)
      implements IncidentEvent {}

  /**
   * @param group that looks after it now; null: those of its district again
   */
  record GroupAssigned(IncidentId incident, @Nullable String group, Commitment reason)
      implements IncidentEvent {}

  record PriorityChanged(IncidentId incident, Priority from, Priority to, Commitment reason)
      implements IncidentEvent {}

  record NoteAdded(IncidentId incident, Commitment text) implements IncidentEvent {}

  /**
   * @param effective as the closing code said when the incident was closed
   */
  record IncidentClosed(IncidentId incident, String closingCode, boolean effective)
      implements IncidentEvent {}

  /**
   * @param units how many are asked for
   * @param unit whose crew asks; null when the room does
   */
  record BackupRequested(
      IncidentId incident, int units, Backup.Urgency urgency, @Nullable UnitId unit)
      implements IncidentEvent {}

  record BackupWithdrawn(IncidentId incident) implements IncidentEvent {}
}
