package org.najda.server.access;

import static org.najda.core.settings.Role.CALL_TAKER;
import static org.najda.core.settings.Role.DISPATCHER;
import static org.najda.core.settings.Role.PATROL;
import static org.najda.core.settings.Role.SUPERVISOR;
import static org.najda.core.settings.Role.WALLBOARD;

import java.util.EnumSet;
import java.util.Set;
import org.najda.core.settings.Role;

/**
 * The table of rights. A patrol's hold only for its own unit and the incident of its own mission;
 * an administrator has none of these by being one.
 */
final class Rights {
  private Rights() {}

  /** The roles that may. */
  static Set<Role> of(Act act) {
    return switch (act) {
      case TAKE_CALL, PRESENT_CALL, ANSWER_CALL, DESCRIBE_CALL, END_CALL ->
          EnumSet.of(CALL_TAKER, DISPATCHER, SUPERVISOR);
      case TRANSFER_CALL, CLOSE_CALL, ATTACH_CALL, REOPEN_CALL, SPLIT_CALL ->
          EnumSet.of(CALL_TAKER, DISPATCHER, SUPERVISOR);
      case CALL_BACK, FOLLOW_SILENT_CALL -> EnumSet.of(CALL_TAKER, DISPATCHER, SUPERVISOR);
      case LINK_INCIDENTS, UNLINK_INCIDENTS -> EnumSet.of(CALL_TAKER, DISPATCHER, SUPERVISOR);
      case MERGE_INCIDENT, UNDO_MERGER, TRANSFER_INCIDENT -> EnumSet.of(DISPATCHER, SUPERVISOR);
      case OPEN_INCIDENT, MOVE_INCIDENT, CHANGE_PRIORITY ->
          EnumSet.of(CALL_TAKER, DISPATCHER, SUPERVISOR);
      case ADD_NOTE -> EnumSet.of(CALL_TAKER, DISPATCHER, SUPERVISOR, PATROL);
      case ASSIGN_GROUP, WORK_GROUPS -> EnumSet.of(CALL_TAKER, DISPATCHER, SUPERVISOR);
      case SEND_UNITS, RECALL_UNIT, CLOSE_INCIDENT -> EnumSet.of(DISPATCHER, SUPERVISOR);
      case RESEND_MISSION, EXCHANGE_MISSION, STACK_UNITS, REORDER_STACK, UNSTACK_UNIT ->
          EnumSet.of(DISPATCHER, SUPERVISOR);
      case INTERRUPT_MISSION -> EnumSet.of(DISPATCHER, SUPERVISOR);
      case START_MISSION, OPEN_ON_SCENE -> EnumSet.of(DISPATCHER, SUPERVISOR, PATROL);
      case REQUEST_BACKUP, WITHDRAW_BACKUP ->
          EnumSet.of(CALL_TAKER, DISPATCHER, SUPERVISOR, PATROL);
      case PROPOSE_LANDMARK -> EnumSet.of(CALL_TAKER, DISPATCHER, SUPERVISOR);
      case RESTRICT_ROADS -> EnumSet.of(DISPATCHER, SUPERVISOR);
      case APPROVE_LANDMARK, WITHDRAW_LANDMARK -> EnumSet.of(SUPERVISOR);
      case ACKNOWLEDGE_ALARM -> EnumSet.of(CALL_TAKER, DISPATCHER, SUPERVISOR);
      case END_TERMINAL -> EnumSet.of(DISPATCHER, SUPERVISOR);
      case REPORT_PROGRESS, SET_AVAILABILITY, LOG_ON_UNIT, LOG_OFF_UNIT, SET_STATUS ->
          EnumSet.of(DISPATCHER, SUPERVISOR, PATROL);
      case RAISE_PANIC -> EnumSet.of(CALL_TAKER, DISPATCHER, SUPERVISOR, PATROL);
      case END_PANIC -> EnumSet.of(DISPATCHER, SUPERVISOR);

      case ENTER_HAZARD -> EnumSet.of(CALL_TAKER, DISPATCHER, SUPERVISOR);
      case ISSUE_BULLETIN, EXTEND_NOTICE, WITHDRAW_NOTICE -> EnumSet.of(DISPATCHER, SUPERVISOR);
      case SEND_MESSAGE, CONFIRM_NOTICE, READ_NOTICES ->
          EnumSet.of(CALL_TAKER, DISPATCHER, SUPERVISOR, PATROL);
      case READ_BOARD -> EnumSet.of(CALL_TAKER, DISPATCHER, SUPERVISOR, PATROL, WALLBOARD);
      case WATCH_POSITION, READ_POSITIONS -> EnumSet.of(SUPERVISOR);
      case GIVE_HANDOVER, TAKE_HANDOVER, WITHDRAW_HANDOVER, PASS_WORK, READ_HANDOVERS ->
          EnumSet.of(SUPERVISOR);
      case PASS_OWN_WORK -> EnumSet.of(CALL_TAKER, DISPATCHER, SUPERVISOR);
      case READ_LEVELS -> EnumSet.of(CALL_TAKER, DISPATCHER, SUPERVISOR, WALLBOARD);
      case READ_NAMES, READ_WORDS -> EnumSet.of(CALL_TAKER, DISPATCHER, SUPERVISOR, PATROL);
      case READ_HISTORY -> EnumSet.of(CALL_TAKER, DISPATCHER, SUPERVISOR);
      case READ_LOOKS, PLAY_BACK, READ_TRAIL -> EnumSet.of(SUPERVISOR);
      case READ_CALLER, READ_ADVICE -> EnumSet.of(CALL_TAKER, DISPATCHER, SUPERVISOR);
      case READ_SETTINGS -> EnumSet.of(CALL_TAKER, DISPATCHER, SUPERVISOR, PATROL, WALLBOARD);
      case ENTER_CARD -> EnumSet.of(CALL_TAKER, DISPATCHER, SUPERVISOR);
      case LEAD_EXERCISE -> EnumSet.of(SUPERVISOR);
      case MAKE_PACK -> EnumSet.of(SUPERVISOR);
      case READ_MEMBERS, ADOPT_SETTINGS -> EnumSet.of(SUPERVISOR);
    };
  }
}
