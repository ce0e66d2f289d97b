package org.najda.core.codec;

import org.najda.core.EnumWords;
import org.najda.core.event.AlarmEvent;
import org.najda.core.event.CallBackEvent;
import org.najda.core.event.CallEvent;
import org.najda.core.event.ChangeEvent;
import org.najda.core.event.DispatchEvent;
import org.najda.core.event.DutyEvent;
import org.najda.core.event.Event;
import org.najda.core.event.ExchangeEvent;
import org.najda.core.event.FallbackEvent;
import org.najda.core.event.FollowEvent;
import org.najda.core.event.IncidentEvent;
import org.najda.core.event.LandmarkEvent;
import org.najda.core.event.LegalTimeEvent;
import org.najda.core.event.NoticeEvent;
import org.najda.core.event.OfferEvent;
import org.najda.core.event.RestrictionEvent;
import org.najda.core.event.RoomEvent;
import org.najda.core.event.SilentCallEvent;
import org.najda.core.event.StackEvent;
import org.najda.core.event.TargetEvent;
import org.najda.core.event.TieEvent;
import org.najda.core.event.TransferEvent;
import org.najda.core.event.UnitEvent;

/** Every type of event a journal may hold. A name is never changed and never used again. */
enum EventType {
  CALL_PRESENTED(1),
  CALL_ANSWERED(1),
  CALL_DESCRIBED(1),
  CALL_ENDED(1),
  CALL_TRANSFERRED(1),
  CALL_CLOSED(1),
  CALL_ATTACHED(1),
  CALL_REOPENED(1),
  CALL_BACK_REQUESTED(1),
  CALL_BACK_TAKEN(1),
  CALL_BACK_LEFT(1),
  CALL_BACK_TRIED(1),
  CALL_BACK_OVERDUE(1),
  CALL_BACK_WITHDRAWN(1),
  SILENT_CALL_STARTED(1),
  SILENT_CALL_RESUMED(1),
  SILENT_STEP_TICKED(1),
  SILENT_STEP_UNTICKED(1),
  SILENT_CALL_ANSWERED(1),
  SILENT_CALL_WITHDRAWN(1),
  INCIDENT_OPENED(1),
  INCIDENT_MOVED(1),
  FOLLOWING_BEGUN(1),
  FOLLOWING_ENDED(1),
  INCIDENT_CARRIED(1),
  GROUP_ASSIGNED(1),
  PRIORITY_CHANGED(1),
  NOTE_ADDED(1),
  INCIDENT_CLOSED(1),
  INCIDENT_MERGED(1),
  MERGER_UNDONE(1),
  INCIDENTS_LINKED(1),
  INCIDENTS_UNLINKED(1),
  OFFER_RECEIVED(1),
  OFFER_TAKEN(1),
  OFFER_DECLINED(1),
  OFFER_RETRACTED(1),
  TRANSFER_OFFERED(1),
  TRANSFER_CONFIRMED(1),
  TRANSFER_REFUSED(1),
  TRANSFER_ASKED_BACK(1),
  TRANSFER_WITHDRAWN(1),
  TRANSFER_OVERDUE(1),
  UNITS_SENT(1),
  UNIT_PROGRESSED(1),
  UNIT_RECALLED(1),
  DISPATCH_ESCALATED(1),
  MISSION_RESENT(1),
  MISSION_EXCHANGED(1),
  SELF_INITIATED(1),
  EXCHANGE_OFFERED(1),
  EXCHANGE_WITHDRAWN(1),
  EXCHANGE_DECLINED(1),
  UNITS_STACKED(1),
  STACK_REORDERED(1),
  UNIT_UNSTACKED(1),
  MISSION_INTERRUPTED(1),
  BACKUP_REQUESTED(1),
  BACKUP_WITHDRAWN(1),
  AVAILABILITY_CHANGED(1),
  UNIT_LOGGED_ON(1),
  UNIT_LOGGED_OFF(1),
  UNIT_STATUS_SET(1),
  STATUS_OVERSTAYED(1),
  PANIC_RAISED(1),
  PANIC_ENDED(1),
  LANDMARK_PROPOSED(1),
  LANDMARK_APPROVED(1),
  LANDMARK_WITHDRAWN(1),
  RESTRICTION_DRAWN(1),
  RESTRICTION_LIFTED(1),
  RESTRICTION_ENDED(1),
  ALARM_RAISED(1),
  ALARM_ACKNOWLEDGED(1),
  ALARM_ENDED(1),
  NOTICE_POSTED(1),
  NOTICE_EXTENDED(1),
  NOTICE_REVIEW_DUE(1),
  NOTICE_CONFIRMED(1),
  NOTICE_WITHDRAWN(1),
  NOTICE_EXPIRED(1),
  HANDOVER_GIVEN(1),
  HANDOVER_TAKEN(1),
  HANDOVER_WITHDRAWN(1),
  HANDOVER_OVERDUE(1),
  WORK_PASSED(1),
  GROUPS_CHOSEN(1),
  POSITION_WATCHED(1),
  WATCHING_ENDED(1),
  SUPERVISOR_APPOINTED(1),
  TARGET_AT_RISK(1),
  LEGAL_TIME_UNANSWERED(1),
  LEGAL_TIME_SETTLED(1),
  CARD_ENTERED(1),
  PACK_FAILED(1),
  PACK_RECOVERED(1),
  CHANGE_PLANNED(1),
  CHANGE_WITHDRAWN(1),
  CHANGE_FAILED(1),
  SETTINGS_ADOPTED(1),
  TIDIED(1);

  /** The version that is written now; every earlier one can still be read. */
  final int version;

  final String word;

  EventType(int version) {
    this.version = version;
    this.word = EnumWords.of(this);
  }

  static EventType of(Event event) {
    return switch (event) {
      case CallEvent e -> of(e);
      case IncidentEvent e -> of(e);
      case FollowEvent.FollowingBegun e -> FOLLOWING_BEGUN;
      case FollowEvent.FollowingEnded e -> FOLLOWING_ENDED;
      case FollowEvent.IncidentCarried e -> INCIDENT_CARRIED;
      case TieEvent e -> of(e);
      case OfferEvent.OfferReceived e -> OFFER_RECEIVED;
      case OfferEvent.OfferTaken e -> OFFER_TAKEN;
      case OfferEvent.OfferDeclined e -> OFFER_DECLINED;
      case OfferEvent.OfferRetracted e -> OFFER_RETRACTED;
      case TransferEvent e -> of(e);
      case DispatchEvent e -> of(e);
      case ExchangeEvent.ExchangeOffered e -> EXCHANGE_OFFERED;
      case ExchangeEvent.ExchangeWithdrawn e -> EXCHANGE_WITHDRAWN;
      case ExchangeEvent.ExchangeDeclined e -> EXCHANGE_DECLINED;
      case StackEvent e -> of(e);
      case UnitEvent e -> of(e);
      case LandmarkEvent.LandmarkProposed e -> LANDMARK_PROPOSED;
      case LandmarkEvent.LandmarkApproved e -> LANDMARK_APPROVED;
      case LandmarkEvent.LandmarkWithdrawn e -> LANDMARK_WITHDRAWN;
      case RestrictionEvent.RestrictionDrawn e -> RESTRICTION_DRAWN;
      case RestrictionEvent.RestrictionLifted e -> RESTRICTION_LIFTED;
      case RestrictionEvent.RestrictionEnded e -> RESTRICTION_ENDED;
      case AlarmEvent.AlarmRaised e -> ALARM_RAISED;
      case AlarmEvent.AlarmAcknowledged e -> ALARM_ACKNOWLEDGED;
      case AlarmEvent.AlarmEnded e -> ALARM_ENDED;
      case NoticeEvent e -> of(e);
      case DutyEvent e -> of(e);
      case TargetEvent.TargetAtRisk e -> TARGET_AT_RISK;
      case LegalTimeEvent.LegalTimeUnanswered e -> LEGAL_TIME_UNANSWERED;
      case LegalTimeEvent.LegalTimeSettled e -> LEGAL_TIME_SETTLED;
      case FallbackEvent.CardEntered e -> CARD_ENTERED;
      case FallbackEvent.PackFailed e -> PACK_FAILED;
      case FallbackEvent.PackRecovered e -> PACK_RECOVERED;
      case ChangeEvent.ChangePlanned e -> CHANGE_PLANNED;
      case ChangeEvent.ChangeWithdrawn e -> CHANGE_WITHDRAWN;
      case ChangeEvent.ChangeFailed e -> CHANGE_FAILED;
      case RoomEvent.SettingsAdopted e -> SETTINGS_ADOPTED;
      case RoomEvent.Tidied e -> TIDIED;
    };
  }

  private static EventType of(DutyEvent event) {
    return switch (event) {
      case DutyEvent.HandoverGiven e -> HANDOVER_GIVEN;
      case DutyEvent.HandoverTaken e -> HANDOVER_TAKEN;
      case DutyEvent.HandoverWithdrawn e -> HANDOVER_WITHDRAWN;
      case DutyEvent.HandoverOverdue e -> HANDOVER_OVERDUE;
      case DutyEvent.WorkPassed e -> WORK_PASSED;
      case DutyEvent.GroupsChosen e -> GROUPS_CHOSEN;
      case DutyEvent.PositionWatched e -> POSITION_WATCHED;
      case DutyEvent.WatchingEnded e -> WATCHING_ENDED;
      case DutyEvent.SupervisorAppointed e -> SUPERVISOR_APPOINTED;
    };
  }

  private static EventType of(CallEvent event) {
    return switch (event) {
      case CallEvent.CallPresented e -> CALL_PRESENTED;
      case CallEvent.CallAnswered e -> CALL_ANSWERED;
      case CallEvent.CallDescribed e -> CALL_DESCRIBED;
      case CallEvent.CallEnded e -> CALL_ENDED;
      case CallEvent.CallTransferred e -> CALL_TRANSFERRED;
      case CallEvent.CallClosed e -> CALL_CLOSED;
      case CallEvent.CallAttached e -> CALL_ATTACHED;
      case CallEvent.CallReopened e -> CALL_REOPENED;
      case CallBackEvent e -> of(e);
      case SilentCallEvent e -> of(e);
    };
  }

  private static EventType of(CallBackEvent event) {
    return switch (event) {
      case CallBackEvent.CallBackRequested e -> CALL_BACK_REQUESTED;
      case CallBackEvent.CallBackTaken e -> CALL_BACK_TAKEN;
      case CallBackEvent.CallBackLeft e -> CALL_BACK_LEFT;
      case CallBackEvent.CallBackTried e -> CALL_BACK_TRIED;
      case CallBackEvent.CallBackOverdue e -> CALL_BACK_OVERDUE;
      case CallBackEvent.CallBackWithdrawn e -> CALL_BACK_WITHDRAWN;
    };
  }

  private static EventType of(SilentCallEvent event) {
    return switch (event) {
      case SilentCallEvent.SilentCallStarted e -> SILENT_CALL_STARTED;
      case SilentCallEvent.SilentCallResumed e -> SILENT_CALL_RESUMED;
      case SilentCallEvent.SilentStepTicked e -> SILENT_STEP_TICKED;
      case SilentCallEvent.SilentStepUnticked e -> SILENT_STEP_UNTICKED;
      case SilentCallEvent.SilentCallAnswered e -> SILENT_CALL_ANSWERED;
      case SilentCallEvent.SilentCallWithdrawn e -> SILENT_CALL_WITHDRAWN;
    };
  }

  private static EventType of(IncidentEvent event) {
    return switch (event) {
      case IncidentEvent.IncidentOpened e -> INCIDENT_OPENED;
      case IncidentEvent.IncidentMoved e -> INCIDENT_MOVED;
      case IncidentEvent.GroupAssigned e -> GROUP_ASSIGNED;
      case IncidentEvent.PriorityChanged e -> PRIORITY_CHANGED;
      case IncidentEvent.NoteAdded e -> NOTE_ADDED;
      case IncidentEvent.IncidentClosed e -> INCIDENT_CLOSED;
      case IncidentEvent.BackupRequested e -> BACKUP_REQUESTED;
      case IncidentEvent.BackupWithdrawn e -> BACKUP_WITHDRAWN;
    };
  }

  private static EventType of(NoticeEvent event) {
    return switch (event) {
      case NoticeEvent.NoticePosted e -> NOTICE_POSTED;
      case NoticeEvent.NoticeExtended e -> NOTICE_EXTENDED;
      case NoticeEvent.NoticeReviewDue e -> NOTICE_REVIEW_DUE;
      case NoticeEvent.NoticeConfirmed e -> NOTICE_CONFIRMED;
      case NoticeEvent.NoticeWithdrawn e -> NOTICE_WITHDRAWN;
      case NoticeEvent.NoticeExpired e -> NOTICE_EXPIRED;
    };
  }

  private static EventType of(TransferEvent event) {
    return switch (event) {
      case TransferEvent.TransferOffered e -> TRANSFER_OFFERED;
      case TransferEvent.TransferConfirmed e -> TRANSFER_CONFIRMED;
      case TransferEvent.TransferRefused e -> TRANSFER_REFUSED;
      case TransferEvent.TransferAskedBack e -> TRANSFER_ASKED_BACK;
      case TransferEvent.TransferWithdrawn e -> TRANSFER_WITHDRAWN;
      case TransferEvent.TransferOverdue e -> TRANSFER_OVERDUE;
    };
  }

  private static EventType of(TieEvent event) {
    return switch (event) {
      case TieEvent.IncidentMerged e -> INCIDENT_MERGED;
      case TieEvent.MergerUndone e -> MERGER_UNDONE;
      case TieEvent.IncidentsLinked e -> INCIDENTS_LINKED;
      case TieEvent.IncidentsUnlinked e -> INCIDENTS_UNLINKED;
    };
  }

  private static EventType of(UnitEvent event) {
    return switch (event) {
      case UnitEvent.AvailabilityChanged e -> AVAILABILITY_CHANGED;
      case UnitEvent.UnitLoggedOn e -> UNIT_LOGGED_ON;
      case UnitEvent.UnitLoggedOff e -> UNIT_LOGGED_OFF;
      case UnitEvent.UnitStatusSet e -> UNIT_STATUS_SET;
      case UnitEvent.StatusOverstayed e -> STATUS_OVERSTAYED;
      case UnitEvent.PanicRaised e -> PANIC_RAISED;
      case UnitEvent.PanicEnded e -> PANIC_ENDED;
    };
  }

  private static EventType of(DispatchEvent event) {
    return switch (event) {
      case DispatchEvent.UnitsSent e -> UNITS_SENT;
      case DispatchEvent.UnitProgressed e -> UNIT_PROGRESSED;
      case DispatchEvent.UnitRecalled e -> UNIT_RECALLED;
      case DispatchEvent.DispatchEscalated e -> DISPATCH_ESCALATED;
      case DispatchEvent.MissionResent e -> MISSION_RESENT;
      case DispatchEvent.MissionExchanged e -> MISSION_EXCHANGED;
      case DispatchEvent.SelfInitiated e -> SELF_INITIATED;
    };
  }

  private static EventType of(StackEvent event) {
    return switch (event) {
      case StackEvent.UnitsStacked e -> UNITS_STACKED;
      case StackEvent.StackReordered e -> STACK_REORDERED;
      case StackEvent.UnitUnstacked e -> UNIT_UNSTACKED;
      case StackEvent.MissionInterrupted e -> MISSION_INTERRUPTED;
    };
  }
}
