package org.najda.core.settings;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The codes of secondary unit statuses that services exchange (EIDO, IANA's registry). */
public final class SecondaryStatuses {
  /** All of them, by their letters. */
  public static final SortedSet<String> CODES =
      Collections.unmodifiableSortedSet(
          new TreeSet<>(
              List.of(
                  """
                  AcknowledgedTransmission AlternateLocation Arrived Assigned AssignmentCancelled
                  BacktoAssignedArea Backup Break COP_or_POP CheckedIn Cleared Court
                  CoveringAlternateArea Delayed Departed Dispatched EnRoute EquipmentIssues Event
                  Hospital InService Investigation Location Meal Meeting OffDuty OnDuty OnScene
                  OutofService PatientContact Post ResponderInitiatedEvent RollCall Roster
                  ShiftPending Staging Station TrafficStop Training Transporting Unmanned
                  """
                      .strip()
                      .split("\\s+"))));

  private SecondaryStatuses() {}
}
