package org.najda.core.codec;

import org.najda.core.EnumWords;
import org.najda.core.event.AlarmEvent;
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
import org.najda.core.event.StackEvent;
import org.najda.core.event.TargetEvent;
import org.najda.core.event.TieEvent;
import org.najda.core.event.TransferEvent;
import org.najda.core.event.UnitEvent;

/**
 * Events as the bytes that the journal keeps and hashes. Type and version stand beside the bytes,
 * not in them. An older version is raised to today's when it is read, by a pure function of its
 * fields; it is never rewritten.
 */
public final class EventCodec {
  private EventCodec() {}

  /** The event's type as the journal names it, such as {@code units-sent}. */
  public static String type(Event event) {
    return EventType.of(event).word;
  }

  /** The version that {@link #encode} writes, from 1. */
  public static int version(Event event) {
    return EventType.of(event).version;
  }

  public static byte[] encode(Event event) {
    JsonWriter writer = new JsonWriter().begin();
    switch (event) {
      case CallEvent e -> CallEvents.write(writer, e);
      case IncidentEvent e -> IncidentEvents.write(writer, e);
      case FollowEvent e -> FollowEvents.write(writer, e);
      case TieEvent e -> TieEvents.write(writer, e);
      case OfferEvent e -> OfferEvents.write(writer, e);
      case TransferEvent e -> TransferEvents.write(writer, e);
      case DispatchEvent e -> DispatchEvents.write(writer, e);
      case ExchangeEvent e -> ExchangeEvents.write(writer, e);
      case StackEvent e -> StackEvents.write(writer, e);
      case UnitEvent e -> UnitEvents.write(writer, e);
      case LandmarkEvent e -> LandmarkEvents.write(writer, e);
      case RestrictionEvent e -> RestrictionEvents.write(writer, e);
      case AlarmEvent e -> AlarmEvents.write(writer, e);
      case NoticeEvent e -> NoticeEvents.write(writer, e);
      case DutyEvent e -> DutyEvents.write(writer, e);
      case TargetEvent e -> TargetEvents.write(writer, e);
      case LegalTimeEvent e -> LegalTimeEvents.write(writer, e);
      case FallbackEvent e -> FallbackEvents.write(writer, e);
      case ChangeEvent e -> ChangeEvents.write(writer, e);
      case RoomEvent e -> RoomEvents.write(writer, e);
    }
    return writer.end().toBytes();
  }

  /**
   * Throws {@link UnreadableException} for a type or version that is not known here, and for bytes
   * that are not such an event.
   */
  public static Event decode(String type, int version, byte[] payload) {
    EventType known =
        EnumWords.find(EventType.class, type)
            .orElseThrow(
                () -> new UnreadableException("Events of type " + type + " are not known here."));
    if (version != known.version) {
      throw new UnreadableException(
          "Version %d of %s is not known here; the newest is %d."
              .formatted(version, type, known.version));
    }
    return Fields.read(type, payload, fields -> read(known, fields));
  }

  private static Event read(EventType type, Fields fields) {
    return switch (type) {
      case CALL_PRESENTED -> CallEvents.presented(fields);
      case CALL_ANSWERED -> CallEvents.answered(fields);
      case CALL_DESCRIBED -> CallEvents.described(fields);
      case CALL_ENDED -> CallEvents.ended(fields);
      case CALL_TRANSFERRED -> CallEvents.transferred(fields);
      case CALL_CLOSED -> CallEvents.closed(fields);
      case CALL_ATTACHED -> CallEvents.attached(fields);
      case CALL_REOPENED -> CallEvents.reopened(fields);
      case CALL_BACK_REQUESTED -> CallBacks.requested(fields);
      case CALL_BACK_TAKEN -> CallBacks.taken(fields);
      case CALL_BACK_LEFT -> CallBacks.left(fields);
      case CALL_BACK_TRIED -> CallBacks.tried(fields);
      case CALL_BACK_OVERDUE -> CallBacks.overdue(fields);
      case CALL_BACK_WITHDRAWN -> CallBacks.withdrawn(fields);
      case SILENT_CALL_STARTED -> SilentCalls.started(fields);
      case SILENT_CALL_RESUMED -> SilentCalls.resumed(fields);
      case SILENT_STEP_TICKED -> SilentCalls.ticked(fields);
      case SILENT_STEP_UNTICKED -> SilentCalls.unticked(fields);
      case SILENT_CALL_ANSWERED -> SilentCalls.answered(fields);
      case SILENT_CALL_WITHDRAWN -> SilentCalls.withdrawn(fields);
      case INCIDENT_OPENED -> IncidentEvents.opened(fields);
      case INCIDENT_MOVED -> IncidentEvents.moved(fields);
      case FOLLOWING_BEGUN -> FollowEvents.begun(fields);
      case FOLLOWING_ENDED -> FollowEvents.ended(fields);
      case INCIDENT_CARRIED -> FollowEvents.carried(fields);
      case GROUP_ASSIGNED -> IncidentEvents.groupAssigned(fields);
      case PRIORITY_CHANGED -> IncidentEvents.priorityChanged(fields);
      case NOTE_ADDED -> IncidentEvents.noteAdded(fields);
      case INCIDENT_CLOSED -> IncidentEvents.closed(fields);
      case INCIDENT_MERGED -> TieEvents.merged(fields);
      case MERGER_UNDONE -> TieEvents.undone(fields);
      case INCIDENTS_LINKED -> TieEvents.linked(fields);
      case INCIDENTS_UNLINKED -> TieEvents.unlinked(fields);
      case OFFER_RECEIVED -> OfferEvents.received(fields);
      case OFFER_TAKEN -> OfferEvents.taken(fields);
      case OFFER_DECLINED -> OfferEvents.declined(fields);
      case OFFER_RETRACTED -> OfferEvents.retracted(fields);
      case TRANSFER_OFFERED -> TransferEvents.offered(fields);
      case TRANSFER_CONFIRMED -> TransferEvents.confirmed(fields);
      case TRANSFER_REFUSED -> TransferEvents.refused(fields);
      case TRANSFER_ASKED_BACK -> TransferEvents.askedBack(fields);
      case TRANSFER_WITHDRAWN -> TransferEvents.withdrawn(fields);
      case TRANSFER_OVERDUE -> TransferEvents.overdue(fields);
      case UNITS_SENT -> DispatchEvents.sent(fields);
      case UNIT_PROGRESSED -> DispatchEvents.progressed(fields);
      case UNIT_RECALLED -> DispatchEvents.recalled(fields);
      case DISPATCH_ESCALATED -> DispatchEvents.escalated(fields);
      case MISSION_RESENT -> DispatchEvents.resent(fields);
      case MISSION_EXCHANGED -> DispatchEvents.exchanged(fields);
      case SELF_INITIATED -> DispatchEvents.selfInitiated(fields);
      case EXCHANGE_OFFERED -> ExchangeEvents.offered(fields);
      case EXCHANGE_WITHDRAWN -> ExchangeEvents.withdrawn(fields);
      case EXCHANGE_DECLINED -> ExchangeEvents.declined(fields);
      case UNITS_STACKED -> StackEvents.stacked(fields);
      case STACK_REORDERED -> StackEvents.reordered(fields);
      case UNIT_UNSTACKED -> StackEvents.unstacked(fields);
      case MISSION_INTERRUPTED -> StackEvents.interrupted(fields);
      case BACKUP_REQUESTED -> IncidentEvents.backupRequested(fields);
      case BACKUP_WITHDRAWN -> IncidentEvents.backupWithdrawn(fields);
      case AVAILABILITY_CHANGED -> UnitEvents.availabilityChanged(fields);
      case UNIT_LOGGED_ON -> UnitEvents.loggedOn(fields);
      case UNIT_LOGGED_OFF -> UnitEvents.loggedOff(fields);
      case UNIT_STATUS_SET -> UnitEvents.statusSet(fields);
      case STATUS_OVERSTAYED -> UnitEvents.overstayed(fields);
      case PANIC_RAISED -> UnitEvents.panicRaised(fields);
      case PANIC_ENDED -> UnitEvents.panicEnded(fields);
      case LANDMARK_PROPOSED -> LandmarkEvents.proposed(fields);
      case LANDMARK_APPROVED -> LandmarkEvents.approved(fields);
      case LANDMARK_WITHDRAWN -> LandmarkEvents.withdrawn(fields);
      case RESTRICTION_DRAWN -> RestrictionEvents.drawn(fields);
      case RESTRICTION_LIFTED -> RestrictionEvents.lifted(fields);
      case RESTRICTION_ENDED -> RestrictionEvents.ended(fields);
      case ALARM_RAISED -> AlarmEvents.raised(fields);
      case ALARM_ACKNOWLEDGED -> AlarmEvents.acknowledged(fields);
      case ALARM_ENDED -> AlarmEvents.ended(fields);
      case NOTICE_POSTED -> NoticeEvents.posted(fields);
      case NOTICE_EXTENDED -> NoticeEvents.extended(fields);
      case NOTICE_REVIEW_DUE -> NoticeEvents.reviewDue(fields);
      case NOTICE_CONFIRMED -> NoticeEvents.confirmed(fields);
      case NOTICE_WITHDRAWN -> NoticeEvents.withdrawn(fields);
      case NOTICE_EXPIRED -> NoticeEvents.expired(fields);
      case HANDOVER_GIVEN -> DutyEvents.given(fields);
      case HANDOVER_TAKEN -> DutyEvents.taken(fields);
      case HANDOVER_WITHDRAWN -> DutyEvents.withdrawn(fields);
      case HANDOVER_OVERDUE -> DutyEvents.overdue(fields);
      case POSITION_WATCHED -> DutyEvents.watched(fields);
      case GROUPS_CHOSEN -> DutyEvents.groupsChosen(fields);
      case WATCHING_ENDED -> DutyEvents.watchingEnded(fields);
      case SUPERVISOR_APPOINTED -> DutyEvents.appointed(fields);
      case WORK_PASSED -> DutyEvents.passed(fields);
      case TARGET_AT_RISK -> TargetEvents.atRisk(fields);
      case LEGAL_TIME_UNANSWERED -> LegalTimeEvents.unanswered(fields);
      case LEGAL_TIME_SETTLED -> LegalTimeEvents.settled(fields);
      case CARD_ENTERED -> FallbackEvents.entered(fields);
      case PACK_FAILED -> new FallbackEvent.PackFailed();
      case PACK_RECOVERED -> new FallbackEvent.PackRecovered();
      case CHANGE_PLANNED -> ChangeEvents.planned(fields);
      case CHANGE_WITHDRAWN -> ChangeEvents.withdrawn(fields);
      case CHANGE_FAILED -> ChangeEvents.failed(fields);
      case SETTINGS_ADOPTED -> RoomEvents.settingsAdopted(fields);
      case TIDIED -> RoomEvents.tidied(fields);
    };
  }
}
