package org.najda.core.alarm;

/** What an alarm tells of, the most urgent first. */
public enum AlarmKind {
  /** A crew is in danger; each time it is raised again is a level. */
  PANIC,
  /** A crew, or the room for it, asks for back-up that cannot wait. */
  URGENT_BACKUP,
  /** Sent units have not acknowledged in time; level 1 to 3 as it escalates. */
  UNANSWERED_DISPATCH,
  /** Nobody is sent in the time that the room has set itself; level 1 at risk, 2 missed. */
  DISPATCH_TARGET,
  /** Nobody will be on scene in that time; level 1 at risk, 2 missed. */
  ARRIVAL_TARGET,
  /** A legal time of a register runs out, and nobody who keeps it answers; a level a warning. */
  LEGAL_TIME,
  /** Nobody has called a caller back in the time that the room has set itself; level 1 to 3. */
  CALL_BACK_OVERDUE,
  /** Another room offers an incident. */
  INCIDENT_OFFERED,
  /** Nobody has confirmed that an incident was taken over; level 1 to 3. */
  TRANSFER_UNCONFIRMED,
  /** A unit is in a status for longer than the room allows; level 1 to 3. */
  STATUS_OVERSTAYED,
  /** Nobody has read an urgent message in time. */
  MESSAGE_UNREAD,
  /** The shift was handed over and nobody has signed for taking it. */
  UNSIGNED_HANDOVER,
  /** Somebody has to look whether a hazard or bulletin still holds. */
  NOTICE_REVIEW,
  /** The room's fallback pack cannot be written. */
  FALLBACK_PACK,
  /** A planned change of the settings could not take effect. */
  CHANGE_FAILED,
  /** Somebody from outside the room gave it a supervisor; it stays until somebody takes note. */
  SUPERVISOR_APPOINTED
}
