package org.najda.core.command;

import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.Commitment;
import org.najda.core.IncidentId;
import org.najda.core.Place;
import org.najda.core.Priority;
import org.najda.core.UnitId;
import org.najda.core.dispatch.Backup;

/** What can be asked about an incident. */
public sealed interface IncidentCommand extends Command {
  /**
   * Place and nature are enough.
   *
   * @param call the call that tells of it; null when a unit or the room saw it itself
   * @param priority when it shall differ from the nature's own
   * @param district code of the district of a place without a point, if it is known; a point says
   *     its own
   * @param text commitment to what the caller said
   */
  record OpenIncident(
      @Nullable CallId call,
      String nature,
      Place place,
      @Nullable String district,
      @Nullable Priority priority,
      @Nullable Commitment text)
      implements IncidentCommand {
    /** At a place whose point says its district. */
    public OpenIncident(
        @Nullable CallId call,
        String nature,
        Place place,
        @Nullable Priority priority,
        @Nullable Commitment text) {
      this(call, nature, place, null, priority, text);
    }
  }

  /**
   * To another place, or back to words when the point it was given proves wrong.
   *
   * @param district as for {@link OpenIncident}
   */
  record MoveIncident(IncidentId incident, Place place, @Nullable String district)
      implements IncidentCommand {
    /** To a place whose point says its district. */
    public MoveIncident(IncidentId incident, Place place) {
      this(incident, place, null);
    }
  }

  /**
   * Another dispatch group is to look after it.
   *
   * @param group its code; null: those of its district again
   */
  record AssignGroup(IncidentId incident, @Nullable String group, Commitment reason)
      implements IncidentCommand {}

  record ChangePriority(IncidentId incident, Priority priority, Commitment reason)
      implements IncidentCommand {}

  record AddNote(IncidentId incident, Commitment text) implements IncidentCommand {}

  record CloseIncident(IncidentId incident, String closingCode) implements IncidentCommand {}

  /**
   * A unit came upon an incident and is there.
   *
   * @param priority when it shall differ from the nature's own
   * @param text commitment to what it told
   */
  record OpenOnScene(
      UnitId unit,
      String nature,
      Place place,
      @Nullable Priority priority,
      @Nullable Commitment text)
      implements IncidentCommand {}

  /**
   * More units are needed there; asked for again, the new wish stands for the old.
   *
   * @param units how many, 1 to {@link Backup#MOST_UNITS}
   * @param unit whose crew asks for them; null when the room does
   */
  record RequestBackup(
      IncidentId incident, int units, Backup.Urgency urgency, @Nullable UnitId unit)
      implements IncidentCommand {
    public RequestBackup {
      if (units < 1 || units > Backup.MOST_UNITS) {
        throw new IllegalArgumentException(
            "Back-up (%d units) must be 1 to %d.".formatted(units, Backup.MOST_UNITS));
      }
    }
  }

  record WithdrawBackup(IncidentId incident) implements IncidentCommand {}
}
