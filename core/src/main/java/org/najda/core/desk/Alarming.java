package org.najda.core.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.najda.core.AlarmId;
import org.najda.core.CallId;
import org.najda.core.ChangeId;
import org.najda.core.HandoverId;
import org.najda.core.IncidentId;
import org.najda.core.NoticeId;
import org.najda.core.PersonId;
import org.najda.core.Progress;
import org.najda.core.Subject;
import org.najda.core.UnitId;
import org.najda.core.alarm.Alarm;
import org.najda.core.alarm.AlarmBook;
import org.najda.core.alarm.AlarmCause;
import org.najda.core.alarm.AlarmKind;
import org.najda.core.dispatch.Backup;
import org.najda.core.dispatch.Mission;
import org.najda.core.event.AlarmEvent;
import org.najda.core.event.CallBackEvent;
import org.najda.core.event.CallEvent;
import org.najda.core.event.ChangeEvent;
import org.najda.core.event.DispatchEvent;
import org.najda.core.event.DutyEvent;
import org.najda.core.event.Event;
import org.najda.core.event.FallbackEvent;
import org.najda.core.event.IncidentEvent;
import org.najda.core.event.LegalTimeEvent;
import org.najda.core.event.NoticeEvent;
import org.najda.core.event.OfferEvent;
import org.najda.core.event.RoomEvent;
import org.najda.core.event.StackEvent;
import org.najda.core.event.TargetEvent;
import org.najda.core.event.TieEvent;
import org.najda.core.event.TransferEvent;
import org.najda.core.event.UnitEvent;
import org.najda.core.incident.Incident;
import org.najda.core.incident.Merger;
import org.najda.core.notice.Message;
import org.najda.core.notice.Notice;
import org.najda.core.notice.Receipt;
import org.najda.core.room.RoomState;
import org.najda.core.room.Setup;
import org.najda.core.settings.RoomSettings;
import org.najda.core.transfer.Transfer;

/**
 * Which alarms events raise and end: every accepted command's events pass here, and those of its
 * alarms follow them. To raise an alarm of your own, add a line to {@link #follow}.
 */
final class Alarming {
  private final RoomState before;
  private final Instant at;
  private final List<Event> events;
  private AlarmBook alarms;

  private Alarming(RoomState before, Instant at, List<Event> events) {
    this.before = before;
    this.at = at;
    this.events = new ArrayList<>(events);
    this.alarms = before.alarms();
  }

  /**
   * @param before the state that the decision was made on
   */
  static Decision with(RoomState before, Instant at, Decision decision) {
    if (!(decision instanceof Decision.Accepted accepted)) {
      return decision;
    }
    Alarming alarming = new Alarming(before, at, accepted.events());
    accepted.events().forEach(alarming::follow);
    return new Decision.Accepted(alarming.events);
  }

  private void follow(Event event) {
    switch (event) {
      case DispatchEvent.DispatchEscalated e ->
          raise(unanswered(e.incident(), e.unit()), e.level(), sender(e));
      case DispatchEvent.UnitProgressed e -> {
        end(unanswered(e.incident(), e.unit()));
        if (e.progress() == Progress.ON_SCENE) {
          endTargets(e.incident());
        }
      }
      case DispatchEvent.UnitsSent e -> {
        endTargets(e.incident());
        if (meetsBackup(e)) {
          end(backup(e.incident()));
        }
      }
      case CallBackEvent.CallBackOverdue e ->
          raise(callBack(e.call()), e.times(), holder(e.call()));
      case CallEvent e when endsLateness(e) -> end(callBack(e.call()));
      case IncidentEvent.IncidentOpened e when e.call() != null -> end(callBack(e.call()));
      case IncidentEvent.PriorityChanged e -> endTargets(e.incident());
      case IncidentEvent.IncidentClosed e -> {
        endTargets(e.incident());
        end(backup(e.incident()));
      }
      case OfferEvent.OfferReceived e -> raise(offered(e), 1, null);
      case OfferEvent e -> end(offered(e));
      case TransferEvent.TransferOverdue e -> raise(unconfirmed(e), e.times(), offerer(e));
      case TransferEvent.TransferOffered e -> {}
      case TransferEvent.TransferAskedBack e -> {}
      case TransferEvent e -> end(unconfirmed(e));
      case TargetEvent.TargetAtRisk e ->
          raise(AlarmCause.ofTarget(e.incident(), e.interval()), e.level(), null);
      case DutyEvent.HandoverOverdue e -> raise(unsigned(e.handover()), 1, null);
      case DutyEvent.HandoverTaken e -> end(unsigned(e.handover()));
      case DutyEvent.HandoverWithdrawn e -> end(unsigned(e.handover()));
      case DutyEvent.SupervisorAppointed e -> {
        // It is over as soon as it has happened, and stays until somebody has taken note of it.
        AlarmCause cause =
            new AlarmCause(AlarmKind.SUPERVISOR_APPOINTED, Subject.numbered(e.version()));
        raise(cause, 1, e.person());
        end(cause);
      }
      case DispatchEvent.UnitRecalled e -> end(unanswered(e.incident(), e.unit()));
      case NoticeEvent.NoticeReviewDue e -> review(e.notice());
      case NoticeEvent.NoticeExtended e -> end(cause(AlarmKind.NOTICE_REVIEW, e.notice()));
      case NoticeEvent.NoticeWithdrawn e -> end(cause(AlarmKind.NOTICE_REVIEW, e.notice()));
      case NoticeEvent.NoticeExpired e -> {
        end(cause(AlarmKind.NOTICE_REVIEW, e.notice()));
        end(cause(AlarmKind.MESSAGE_UNREAD, e.notice()));
      }
      case NoticeEvent.NoticeConfirmed e when e.step() == Receipt.Step.READ ->
          end(cause(AlarmKind.MESSAGE_UNREAD, e.notice()));
      case DispatchEvent.MissionResent e -> end(unanswered(e.incident(), e.unit()));
      case DispatchEvent.MissionExchanged e -> end(unanswered(e.incident(), e.from()));
      case StackEvent.MissionInterrupted e -> end(unanswered(e.incident(), e.unit()));
      case TieEvent.IncidentMerged e -> {
        move(e.incident(), e.other(), mission -> true);
        moveBackup(e.incident(), e.other());
      }
      case TieEvent.MergerUndone e -> {
        Incident back = before.incidents().get(e.incident());
        move(e.other(), e.incident(), mission -> back.hasMoved(mission, e.other()));
        returnBackup(e, back.ties().merger());
      }
      case IncidentEvent.BackupRequested e -> backup(e);
      case IncidentEvent.BackupWithdrawn e -> end(backup(e.incident()));
      case UnitEvent.StatusOverstayed e -> raise(overstayed(e), e.times(), null);
      case UnitEvent.UnitStatusSet e -> end(overstayed(e));
      case UnitEvent.AvailabilityChanged e -> end(overstayed(e));
      case UnitEvent.PanicRaised e -> raise(panic(e), worse(panic(e)), null);
      case UnitEvent.PanicEnded e -> end(panic(e));
      case LegalTimeEvent.LegalTimeUnanswered e ->
          raise(LegalTimeDeciding.cause(e.about().number()), e.level(), null);
      case LegalTimeEvent.LegalTimeSettled e -> end(LegalTimeDeciding.cause(e.number()));
      case FallbackEvent.PackFailed e -> raise(FallbackDeciding.FAILING, 1, null);
      case FallbackEvent.PackRecovered e -> end(FallbackDeciding.FAILING);
      case ChangeEvent.ChangeFailed e -> raise(failed(e.change()), 1, planner(e.change()));
      case ChangeEvent.ChangeWithdrawn e -> end(failed(e.change()));
      case RoomEvent.SettingsAdopted e -> {
        endWithUnits(e.settings());
        if (e.change() != null) {
          end(failed(e.change()));
        }
      }
      default -> {}
    }
  }

  private void backup(IncidentEvent.BackupRequested e) {
    if (e.urgency() == Backup.Urgency.URGENT) {
      raise(backup(e.incident()), 1, null);
    } else {
      end(backup(e.incident()));
    }
  }

  private static AlarmCause backup(IncidentId incident) {
    return new AlarmCause(AlarmKind.URGENT_BACKUP, Subject.of(incident));
  }

  private void moveBackup(IncidentId from, IncidentId to) {
    Backup asked = before.incidents().get(from).course().backup();
    end(backup(from));
    if (asked != null
        && asked.urgency() == Backup.Urgency.URGENT
        && before.incidents().get(to).course().backup() == null) {
      raise(backup(to), 1, null);
    }
  }

  private void returnBackup(TieEvent.MergerUndone e, @Nullable Merger merger) {
    Backup asked = merger == null || !e.backup() ? null : merger.waits().backup();
    if (asked != null && asked.urgency() == Backup.Urgency.URGENT) {
      if (merger.waits().backupOver()) {
        end(backup(e.other()));
      }
      raise(backup(e.incident()), 1, null);
    }
  }

  /** As many as were asked for are on their way with these. */
  private boolean meetsBackup(DispatchEvent.UnitsSent e) {
    return before
        .incidents()
        .find(e.incident())
        .map(incident -> incident.course().backup())
        .filter(asked -> asked.metBy(e.units().size()) == null)
        .isPresent();
  }

  private void review(NoticeId id) {
    Notice notice = before.notices().byId().get(id);
    if (notice.content() instanceof Message) {
      raise(cause(AlarmKind.MESSAGE_UNREAD, id), 1, notice.entry().by());
    } else {
      raise(cause(AlarmKind.NOTICE_REVIEW, id), 1, null);
    }
  }

  private static AlarmCause cause(AlarmKind kind, NoticeId notice) {
    return new AlarmCause(kind, Subject.numbered(notice.number()));
  }

  /** Whoever has not answered still has not, at the incident his mission went over to. */
  private void move(IncidentId from, IncidentId to, Predicate<Mission> which) {
    for (Mission mission : before.incidents().get(from).listOwnMissions()) {
      int level = mission.escalation().level();
      if (which.test(mission) && mission.isUnanswered() && level > 0) {
        end(unanswered(from, mission.unit()));
        raise(unanswered(to, mission.unit()), level, mission.sending().by());
      }
    }
  }

  private static AlarmCause failed(ChangeId change) {
    return new AlarmCause(AlarmKind.CHANGE_FAILED, Subject.numbered(change.number()));
  }

  private @Nullable PersonId planner(ChangeId change) {
    Setup setup = before.setup();
    return setup == null ? null : setup.changes().byId().get(change).by();
  }

  /** What is told of units that are no longer there is over. */
  private void endWithUnits(RoomSettings settings) {
    SortedSet<UnitId> kept = new TreeSet<>();
    settings.units().forEach(unit -> kept.add(unit.id()));
    for (Alarm alarm : before.alarms().byId().values()) {
      UnitId unit = alarm.cause().about().unit();
      if (unit != null && !kept.contains(unit)) {
        end(alarm.cause());
      }
    }
  }

  private static AlarmCause panic(UnitEvent e) {
    return new AlarmCause(AlarmKind.PANIC, Subject.of(e.unit()));
  }

  private static AlarmCause overstayed(UnitEvent e) {
    return new AlarmCause(AlarmKind.STATUS_OVERSTAYED, Subject.of(e.unit()));
  }

  /** One level above what it is now, so that it comes back though somebody took it on. */
  private int worse(AlarmCause cause) {
    return alarms.find(cause).map(alarm -> alarm.raising().level() + 1).orElse(1);
  }

  private static AlarmCause unanswered(IncidentId incident, UnitId unit) {
    return new AlarmCause(AlarmKind.UNANSWERED_DISPATCH, Subject.of(incident, unit));
  }

  private static AlarmCause unsigned(HandoverId handover) {
    return new AlarmCause(AlarmKind.UNSIGNED_HANDOVER, Subject.numbered(handover.number()));
  }

  private static AlarmCause offered(OfferEvent e) {
    return new AlarmCause(AlarmKind.INCIDENT_OFFERED, Subject.numbered(e.number()));
  }

  private static AlarmCause unconfirmed(TransferEvent e) {
    return new AlarmCause(AlarmKind.TRANSFER_UNCONFIRMED, Subject.of(e.incident()));
  }

  private @Nullable PersonId offerer(TransferEvent e) {
    Transfer transfer = before.incidents().get(e.incident()).ties().transfer();
    return transfer == null ? null : transfer.by();
  }

  private static AlarmCause callBack(CallId call) {
    return new AlarmCause(AlarmKind.CALL_BACK_OVERDUE, Subject.of(call));
  }

  /** Somebody tried, or nobody needs to any more. */
  private static boolean endsLateness(CallEvent event) {
    return switch (event) {
      case CallBackEvent.CallBackTried e -> true;
      case CallBackEvent.CallBackWithdrawn e -> true;
      case CallEvent.CallClosed e -> true;
      case CallEvent.CallAttached e -> true;
      case CallEvent.CallTransferred e -> true;
      default -> false;
    };
  }

  private @Nullable PersonId holder(CallId call) {
    return before.calls().find(call).flatMap(before::findHolder).orElse(null);
  }

  /** Looked at anew from here on; what is still at risk is told again. */
  private void endTargets(IncidentId incident) {
    end(new AlarmCause(AlarmKind.DISPATCH_TARGET, Subject.of(incident)));
    end(new AlarmCause(AlarmKind.ARRIVAL_TARGET, Subject.of(incident)));
  }

  private @Nullable PersonId sender(DispatchEvent.DispatchEscalated e) {
    return before
        .incidents()
        .find(e.incident())
        .flatMap(incident -> incident.findActiveMission(e.unit()))
        .map(mission -> mission.sending().by())
        .orElse(null);
  }

  private void raise(AlarmCause cause, int level, @Nullable PersonId owner) {
    AlarmId id = alarms.find(cause).map(Alarm::id).orElseGet(alarms::nextId);
    alarms = alarms.raised(id, cause, at, level, owner);
    events.add(new AlarmEvent.AlarmRaised(id, cause, level, owner));
  }

  private void end(AlarmCause cause) {
    Alarm alarm = alarms.find(cause).orElse(null);
    if (alarm != null && alarm.endedAt() == null) {
      alarms = alarms.ended(alarm.id(), at);
      events.add(new AlarmEvent.AlarmEnded(alarm.id(), cause));
    }
  }
}
