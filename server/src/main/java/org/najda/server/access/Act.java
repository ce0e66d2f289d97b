package org.najda.server.access;

/** What can be done or read in a room: each command by its name, then each reading. */
public enum Act {
  TAKE_CALL,
  PRESENT_CALL,
  ANSWER_CALL,
  DESCRIBE_CALL,
  END_CALL,
  TRANSFER_CALL,
  CLOSE_CALL,
  ATTACH_CALL,
  REOPEN_CALL,
  /** Ask for a call-back, take or leave one, note its tries. */
  CALL_BACK,
  /** Go through the procedure for a call on which nobody speaks. */
  FOLLOW_SILENT_CALL,
  SPLIT_CALL,
  MERGE_INCIDENT,
  UNDO_MERGER,
  /** Hand an incident over to another service or room, and note its answer. */
  TRANSFER_INCIDENT,
  LINK_INCIDENTS,
  UNLINK_INCIDENTS,
  OPEN_INCIDENT,
  MOVE_INCIDENT,
  CHANGE_PRIORITY,
  ASSIGN_GROUP,
  ADD_NOTE,
  CLOSE_INCIDENT,
  SEND_UNITS,
  REPORT_PROGRESS,
  RECALL_UNIT,
  RESEND_MISSION,
  EXCHANGE_MISSION,
  STACK_UNITS,
  REORDER_STACK,
  UNSTACK_UNIT,
  START_MISSION,
  INTERRUPT_MISSION,
  OPEN_ON_SCENE,
  REQUEST_BACKUP,
  WITHDRAW_BACKUP,
  SET_AVAILABILITY,
  LOG_ON_UNIT,
  LOG_OFF_UNIT,
  SET_STATUS,
  RAISE_PANIC,
  END_PANIC,
  PROPOSE_LANDMARK,
  APPROVE_LANDMARK,
  WITHDRAW_LANDMARK,
  RESTRICT_ROADS,
  ACKNOWLEDGE_ALARM,
  ENTER_HAZARD,
  ISSUE_BULLETIN,
  SEND_MESSAGE,
  EXTEND_NOTICE,
  WITHDRAW_NOTICE,
  CONFIRM_NOTICE,

  /** See the terminals in patrols' hands, and end one from afar. */
  END_TERMINAL,
  GIVE_HANDOVER,
  TAKE_HANDOVER,
  WITHDRAW_HANDOVER,
  PASS_WORK,
  WATCH_POSITION,
  WORK_GROUPS,
  /** One's own open calls to a colleague. */
  PASS_OWN_WORK,

  /** Write down afterwards what a card of an outage says. */
  ENTER_CARD,
  /** Have the room's fallback pack made; it names callers. */
  MAKE_PACK,

  /** Lead an exercise in a training room: begin, pause and end it, have callers ring. */
  LEAD_EXERCISE,

  /** Change what the room is set up with, and see all versions of it. */
  ADOPT_SETTINGS,

  /** Calls, incidents and units as they stand, and the stream of what changes. */
  READ_BOARD,
  /** Who sits at which position. */
  READ_POSITIONS,
  /** Hand-overs of the shift with their sheets. */
  READ_HANDOVERS,
  /** Service levels: figures of the whole room, without persons. */
  READ_LEVELS,
  /** Who did what, by sign-in name; one incident with its history. */
  READ_NAMES,
  /** The words of an incident and its notes. */
  READ_WORDS,
  /** A caller's name, number, own place and words; calls of the same number. */
  READ_CALLER,
  /** What a number or a place had to do with the room before; each look is kept with its reason. */
  READ_HISTORY,
  /** Who looked at a history and why. */
  READ_LOOKS,
  /** Play a past hour of the room again; each look is kept with its reason. */
  PLAY_BACK,
  /** See where a unit has been. */
  READ_TRAIL,
  /** Whom to send, duplicates, places. */
  READ_ADVICE,
  /** The hazards, bulletins and messages that are for oneself, with their words. */
  READ_NOTICES,
  /** Natures, closing codes, plans, districts; everything a room is set up with but its members. */
  READ_SETTINGS,
  /** Who works in the room. */
  READ_MEMBERS
}
