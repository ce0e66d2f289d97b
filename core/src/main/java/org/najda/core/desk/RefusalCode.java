package org.najda.core.desk;

import org.najda.core.EnumWords;

/** Every reason for which the desk refuses; in brackets the arguments of its sentences. */
public enum RefusalCode {
  /** Only settings are accepted before there are any. */
  ROOM_NOT_SET_UP,
  /** The id was used by a command with another body [id]. */
  ID_REUSED,

  /** [call] */
  UNKNOWN_CALL,
  /** [incident] */
  UNKNOWN_INCIDENT,
  /** [unit] */
  UNKNOWN_UNIT,
  /** [nature] */
  UNKNOWN_NATURE,
  /** [closingCode] */
  UNKNOWN_CLOSING_CODE,
  /** [district] */
  UNKNOWN_DISTRICT,
  /** [group] */
  UNKNOWN_GROUP,

  /** The exchange told of this call before [reference, call]. */
  CALL_REFERENCE_KNOWN,
  /** Somebody else picked it up [call, by]. */
  CALL_ALREADY_ANSWERED,
  /** It still rings; it must be answered first [call]. */
  CALL_NOT_ANSWERED,
  /** The line went down before [call]. */
  CALL_ALREADY_ENDED,
  /** It already leads to an incident [call, incident, by]. */
  CALL_ALREADY_ATTACHED,
  /** It was closed with an outcome [call, outcome, by]. */
  CALL_ALREADY_CLOSED,

  /** Nobody has to call back, or not any more [call]. */
  NO_CALL_BACK,
  /** Somebody has to call back already [call]. */
  CALL_BACK_UNDER_WAY,
  /** Somebody else calls back [call, by]. */
  CALL_BACK_TAKEN,
  /** It is in nobody's hands [call]. */
  CALL_BACK_NOT_TAKEN,
  /** It is no longer to be taken back, or the room itself asked for it [call]. */
  CALL_BACK_STANDS,
  /** It may be given up only after more tries [call, tries, needed]. */
  CALL_BACK_TRIES_LEFT,
  /** Who gives up calling back says why [call]. */
  CALL_BACK_REASON_NEEDED,

  /** Nobody follows it as a silent call, or its caller has answered [call]. */
  NO_SILENT_CALL,
  /** It is followed as a silent call already [call]. */
  SILENT_CALL_UNDER_WAY,
  /** Steps are ticked: it is no longer to be taken back [call]. */
  SILENT_CALL_STANDS,
  /** The procedure has no such step, or nothing of the kind is heard in it [step]. */
  UNKNOWN_SILENT_STEP,
  /** It is ticked already [step]. */
  SILENT_STEP_TICKED,
  /** There is no tick to take back [step]. */
  SILENT_STEP_NOT_TICKED,

  /** It waits already for what becomes of it [call]. */
  CALL_NOT_SETTLED,
  /** It leads to no incident that it could leave [call]. */
  CALL_NOT_ATTACHED,

  /** [incident, by] */
  INCIDENT_CLOSED,
  /** It goes on as another one [incident, into, by]. */
  INCIDENT_MERGED,
  /** It stands for itself [incident]. */
  INCIDENT_NOT_MERGED,
  /** Two are needed [incident]. */
  SAME_INCIDENT,
  /** An incident closes only when every unit is free again [incident, units]. */
  UNITS_STILL_ON_MISSION,
  /** It stays where it is already [incident]. */
  INCIDENT_FOLLOWS_NO_UNIT,
  /** Another one has been offered it and has not answered [incident, by]. */
  TRANSFER_UNDER_WAY,
  /** Nobody has been offered it, or it is settled [incident]. */
  NO_TRANSFER_UNDER_WAY,
  /** Nothing of that number is offered by another room, or not any more [offer]. */
  NO_SUCH_OFFER,
  /** [service] */
  UNKNOWN_SERVICE,
  /** It is so already [value]. */
  NOTHING_CHANGES,

  /** Another mission is not over [unit, incident, by]. */
  UNIT_ON_MISSION,
  /** [unit] */
  UNIT_UNAVAILABLE,
  /** [unit] */
  UNIT_NOT_LOGGED_ON,
  /** A crew goes home only when its mission is over [unit, incident]. */
  UNIT_STILL_BUSY,
  /** [unit] */
  UNIT_NOT_IN_DANGER,
  /** [status] */
  UNKNOWN_STATUS,
  /** [vehicle] */
  UNKNOWN_VEHICLE,
  /** [shift] */
  UNKNOWN_SHIFT,
  /** Another unit has it [vehicle, unit]. */
  VEHICLE_TAKEN,
  /** Somebody of the crew is aboard another unit [person, unit]. */
  CREW_ELSEWHERE,
  /** It has no active mission to that incident [unit, incident]. */
  UNIT_NOT_ON_MISSION,
  /** The unit is that far or farther [unit, progress, now]. */
  PROGRESS_BACKWARDS,
  /** It has heard; there is nothing to say again [unit, now]. */
  ALREADY_ACKNOWLEDGED,
  /** Nobody is offered to take that mission over, or no longer [incident, from, to]. */
  EXCHANGE_NOT_OFFERED,
  /** The incident lies on its stack already [unit, incident, by]. */
  UNIT_ALREADY_STACKED,
  /** The incident does not lie on its stack [unit, incident]. */
  UNIT_NOT_STACKED,
  /** Its stack holds no more [unit, most]. */
  STACK_FULL,
  /** What it is doing is as urgent or more so [unit, incident, priority, other, otherPriority]. */
  NOT_MORE_URGENT,
  /** Nobody asks for back-up there [incident]. */
  NO_BACKUP_REQUESTED,

  /** [landmark] */
  UNKNOWN_LANDMARK,
  /** A place of that name is already there [name, landmark, by]. */
  LANDMARK_KNOWN,
  /** [landmark, by] */
  LANDMARK_ALREADY_APPROVED,
  /** The room keeps no more [most]. */
  TOO_MANY_LANDMARKS,

  /** [restriction] */
  UNKNOWN_RESTRICTION,
  /** No road of the map lies under what was drawn. */
  RESTRICTION_OFF_ROAD,
  /** It must end after now, and within so many days [days]. */
  RESTRICTION_TIME_IMPOSSIBLE,
  /** So many hold already [most]. */
  TOO_MANY_RESTRICTIONS,

  /** [alarm] */
  UNKNOWN_ALARM,
  /** Somebody took it on before [alarm, by]. */
  ALARM_ALREADY_ACKNOWLEDGED,
  /** [notice] */
  UNKNOWN_NOTICE,
  /** The room has no such post, unit or person, or nobody reads there [name]. */
  UNKNOWN_AUDIENCE,
  /** Now, review and end must follow one another, the end within so many days [days]. */
  VALIDITY_IMPOSSIBLE,
  /** What was sent can be neither extended nor withdrawn [notice]. */
  MESSAGE_STANDS,
  /** The room keeps no more [most]. */
  TOO_MANY_NOTICES,
  /** One that was given before still waits for its second signature [handover, by]. */
  HANDOVER_UNDER_WAY,
  /** [handover] */
  UNKNOWN_HANDOVER,
  /** It was taken or withdrawn before [handover]. */
  HANDOVER_SETTLED,
  /** Whoever gave the room can't be the one who takes it [handover, by]. */
  HANDOVER_TO_ONESELF,
  /** Nobody gives himself a room from outside [person]. */
  APPOINTMENT_OF_ONESELF,
  /** Nobody of that name takes calls in this room [person]. */
  UNKNOWN_MEMBER,
  /** Nobody of that name is looked at by whoever asks [person]. */
  NOT_WATCHED,
  /** Nothing open is in that person's hands, or it would stay there [person]. */
  NOTHING_TO_PASS,

  /** Before the stamp it must follow [value, earliest]. */
  TIME_BACKWARDS,
  /** Later than the room's own time [value, now]. */
  TIME_IN_FUTURE,

  /** They were made from a version no longer in force [basedOn, version]. */
  SETTINGS_CHANGED,
  /** A code stands twice in one list [kind, code]. */
  SETTINGS_CODE_TWICE,
  /** Something names what the settings do not hold [owner, kind, code]. */
  SETTINGS_UNKNOWN_REFERENCE,
  /** A list that a room can't work without is empty [kind]. */
  SETTINGS_LACK,
  /** What would go is still needed by an open incident [kind, code, incident]. */
  SETTINGS_IN_USE,

  /** [change] */
  UNKNOWN_CHANGE,
  /** A change is planned for a time that lies ahead, within so many days [days]. */
  CHANGE_TIME_IMPOSSIBLE,
  /** It is so already, or only the order of rows differs, which can't be planned. */
  CHANGE_OF_NOTHING,
  /** Another change is planned for the same row [change, code, by]. */
  CHANGE_UNDER_WAY,
  /** Somebody changed the row that it is about meanwhile [change, code]. */
  CHANGE_OVERTAKEN,
  /** The room keeps no more [most]. */
  TOO_MANY_CHANGES;

  /** As it stands in answers and in the keys of texts, such as {@code unit-on-mission}. */
  public String id() {
    return EnumWords.of(this);
  }
}
