package org.najda.core.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.najda.core.AlarmId;
import org.najda.core.CallId;
import org.najda.core.ChangeId;
import org.najda.core.IncidentId;
import org.najda.core.NoticeId;
import org.najda.core.RestrictionId;
import org.najda.core.UnitId;
import org.najda.core.alarm.Alarm;
import org.najda.core.call.Call;
import org.najda.core.call.Settlement;
import org.najda.core.command.RoomCommand;
import org.najda.core.event.CallBackEvent;
import org.najda.core.event.DispatchEvent;
import org.najda.core.event.DutyEvent;
import org.najda.core.event.NoticeEvent;
import org.najda.core.event.RestrictionEvent;
import org.najda.core.event.RoomEvent;
import org.najda.core.event.UnitEvent;
import org.najda.core.incident.Closing;
import org.najda.core.incident.Incident;
import org.najda.core.incident.Merger;
import org.najda.core.room.RoomState;
import org.najda.core.room.Setup;
import org.najda.core.settings.RoomSettings;
import org.najda.core.settings.Rules;
import org.najda.core.timer.Timer;
import org.najda.core.unit.HeldStatus;

/** Decides what is asked of the room as a whole. */
final class RoomDeciding {
  private static final Duration TIDY_EVERY = Duration.ofHours(1);
  private static final Duration COMMANDS_KEPT_FOR = Duration.ofDays(7);
  private static final int LAST_LEVEL = 3;

  private RoomDeciding() {}

  static Decision decide(RoomState state, Instant at, RoomCommand command) {
    return switch (command) {
      case RoomCommand.AdoptSettings c -> adopt(state, at, c);
      case RoomCommand.FireTimer c -> fire(state, at, c.timer());
    };
  }

  private static Decision adopt(RoomState state, Instant at, RoomCommand.AdoptSettings c) {
    Refusal outdated = outdated(state, c.basedOn());
    Refusal fault = outdated == null ? SettingsChecking.fault(state, c.settings()) : outdated;
    return fault != null
        ? Decision.refused(fault)
        : Decision.accepted(adopted(state, at, c.settings(), null));
  }

  /** Why settings made from that version can't be taken; null when it is the one in force. */
  static @Nullable Refusal outdated(RoomState state, long basedOn) {
    return basedOn == state.settingsVersion()
        ? null
        : Refusal.of(RefusalCode.SETTINGS_CHANGED)
            .with("basedOn", basedOn)
            .with("version", state.settingsVersion())
            .at("basedOn");
  }

  /**
   * @param change that was planned and takes effect so; null for one made at once
   */
  static RoomEvent.SettingsAdopted adopted(
      RoomState state, Instant at, RoomSettings settings, @Nullable ChangeId change) {
    return new RoomEvent.SettingsAdopted(
        state.settingsVersion() + 1, settings, nextTidying(state, at), change);
  }

  /** A room tidies on while its settings change. */
  private static Instant nextTidying(RoomState state, Instant at) {
    for (Timer timer : state.timers().keys()) {
      if (timer.kind() == Timer.Kind.TIDYING) {
        return timer.dueAt();
      }
    }
    return at.plus(TIDY_EVERY);
  }

  private static Decision fire(RoomState state, Instant at, Timer timer) {
    Setup setup = state.setup();
    if (setup == null || !state.timers().containsKey(timer) || timer.dueAt().isAfter(at)) {
      return Decision.accepted();
    }
    Rules rules = setup.settings().response().rules();
    return switch (timer.kind()) {
      case ACKNOWLEDGEMENT -> escalate(timer, at, rules);
      case NOTICE_REVIEW -> Decision.accepted(new NoticeEvent.NoticeReviewDue(notice(timer)));
      case NOTICE_EXPIRY -> Decision.accepted(new NoticeEvent.NoticeExpired(notice(timer)));
      case HANDOVER -> overdue(state);
      case TRANSFER -> TransferDeciding.overdue(incident(state, timer), timer.level(), at);
      case CALL_BACK -> notCalledBack(timer, at, rules);
      case STATUS -> overstayed(state, timer, at);
      case PLANNED_CHANGE -> changed(new Situation(state, setup, at), timer);
      case RESTRICTION_END ->
          Decision.accepted(
              new RestrictionEvent.RestrictionEnded(new RestrictionId(number(timer))));
      case TIDYING -> Decision.accepted(tidy(state, at, rules));
    };
  }

  private static NoticeId notice(Timer timer) {
    return new NoticeId(number(timer));
  }

  private static Decision changed(Situation now, Timer timer) {
    ChangeId change = new ChangeId(number(timer));
    return new ChangeDeciding(now).due(now.setup().changes().byId().get(change));
  }

  private static long number(Timer timer) {
    Long number = timer.about().number();
    if (number == null) {
      throw new IllegalStateException("Something numbered falls due, but which: " + timer);
    }
    return number;
  }

  private static Decision escalate(Timer timer, Instant at, Rules rules) {
    IncidentId incident = timer.about().incident();
    UnitId unit = timer.about().unit();
    if (incident == null || unit == null) {
      throw new IllegalStateException("An acknowledgement is waited for from nobody: " + timer);
    }
    int level = timer.level() + 1;
    Instant nextAt = level < LAST_LEVEL ? at.plus(rules.acknowledgeWithin()) : null;
    return Decision.accepted(new DispatchEvent.DispatchEscalated(incident, unit, level, nextAt));
  }

  private static @Nullable Incident incident(RoomState state, Timer timer) {
    IncidentId incident = timer.about().incident();
    return incident == null ? null : state.incidents().find(incident).orElse(null);
  }

  private static Decision overdue(RoomState state) {
    return state
        .duty()
        .findOpen()
        .map(waiting -> Decision.accepted(new DutyEvent.HandoverOverdue(waiting.id())))
        .orElseGet(Decision::accepted);
  }

  private static Decision notCalledBack(Timer timer, Instant at, Rules rules) {
    CallId call = timer.about().call();
    if (call == null) {
      throw new IllegalStateException("Nobody in particular is to be called back: " + timer);
    }
    int times = timer.level() + 1;
    Instant nextAt = times < LAST_LEVEL ? at.plus(rules.callBacks().againWithin()) : null;
    return Decision.accepted(new CallBackEvent.CallBackOverdue(call, times, nextAt));
  }

  /** Told again after as long as the room allows for the status. */
  private static Decision overstayed(RoomState state, Timer timer, Instant at) {
    UnitId unit = timer.about().unit();
    HeldStatus held = unit == null ? null : state.units().get(unit).condition().status();
    Instant warnAt = held == null ? null : held.warnAt();
    if (unit == null || held == null || warnAt == null) {
      throw new IllegalStateException("A status that nobody holds lasts too long: " + timer);
    }
    int times = timer.level() + 1;
    Duration again = Duration.between(held.since(), warnAt).dividedBy(times);
    Instant nextAt = times < LAST_LEVEL ? at.plus(again) : null;
    return Decision.accepted(new UnitEvent.StatusOverstayed(unit, held.code(), times, nextAt));
  }

  private static RoomEvent.Tidied tidy(RoomState state, Instant at, Rules rules) {
    Instant settledBefore = at.minus(rules.keepClosedFor());
    List<IncidentId> incidents = new ArrayList<>();
    for (Incident incident : state.incidents().values()) {
      Closing closing = incident.course().closing();
      if (closing != null && closing.at().isBefore(settledBefore)) {
        incidents.add(incident.id());
      }
    }
    merged(state, incidents);
    SortedSet<IncidentId> gone = new TreeSet<>(incidents);
    List<CallId> calls = new ArrayList<>();
    for (Call call : state.calls().values()) {
      if (leaves(call, gone, settledBefore)) {
        calls.add(call.id());
      }
    }
    return new RoomEvent.Tidied(
        calls,
        incidents,
        longEnded(state, settledBefore),
        at.minus(COMMANDS_KEPT_FOR),
        at.plus(TIDY_EVERY));
  }

  /** An alarm that nobody acknowledged stays as long as what is closed, so that all is bounded. */
  private static List<AlarmId> longEnded(RoomState state, Instant settledBefore) {
    List<AlarmId> ended = new ArrayList<>();
    for (Alarm alarm : state.alarms().byId().values()) {
      Instant endedAt = alarm.endedAt();
      if (endedAt != null && endedAt.isBefore(settledBefore)) {
        ended.add(alarm.id());
      }
    }
    return ended;
  }

  /** What was merged leaves with the incident it goes on as. */
  private static void merged(RoomState state, List<IncidentId> leaving) {
    boolean more = true;
    while (more) {
      more = false;
      for (Incident incident : state.incidents().values()) {
        Merger merger = incident.ties().merger();
        if (merger != null && leaving.contains(merger.into()) && !leaving.contains(incident.id())) {
          leaving.add(incident.id());
          more = true;
        }
      }
    }
  }

  /** A call leaves with its incident, or by itself when it led to none. */
  private static boolean leaves(Call call, SortedSet<IncidentId> incidents, Instant settledBefore) {
    return switch (call.settlement()) {
      case Settlement.Attached attached -> incidents.contains(attached.incident());
      case Settlement.Closed closed -> closed.at().isBefore(settledBefore);
      case null -> false;
    };
  }
}
