package org.najda.core.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.IncidentId;
import org.najda.core.PersonId;
import org.najda.core.UnitId;
import org.najda.core.alarm.AlarmBook;
import org.najda.core.call.Call;
import org.najda.core.call.CallBack;
import org.najda.core.call.Line;
import org.najda.core.duty.DutyBook;
import org.najda.core.event.Recorded;
import org.najda.core.incident.Incident;
import org.najda.core.landmark.LandmarkBook;
import org.najda.core.notice.NoticeBook;
import org.najda.core.settings.RoomSettings;
import org.najda.core.sorted.SortedTree;
import org.najda.core.timer.Timer;
import org.najda.core.traffic.RestrictionBook;
import org.najda.core.transfer.OfferBook;
import org.najda.core.unit.Unit;

/**
 * A command room at one sequence of its journal.
 *
 * @param setup null before the room is set up
 * @param units those of the settings in force
 * @param landmarks places of the room's own
 * @param restrictions closed roads and slow zones
 * @param alarms what somebody must look at
 * @param notices hazards, bulletins and messages that stand
 * @param duty who answers for the room and its work
 * @param timers that have not fired, by due time
 */
public record RoomState(
    JournalHead head,
    @Nullable Setup setup,
    CallBook callBook,
    IncidentBook incidentBook,
    SortedTree<UnitId, Unit> units,
    LandmarkBook landmarks,
    RestrictionBook restrictions,
    AlarmBook alarms,
    NoticeBook notices,
    DutyBook duty,
    SortedTree<Timer, Boolean> timers) {
  /** Before the first event of a room. */
  public static final RoomState EMPTY =
      new RoomState(
          JournalHead.START,
          null,
          CallBook.EMPTY,
          IncidentBook.EMPTY,
          SortedTree.empty(),
          LandmarkBook.EMPTY,
          RestrictionBook.EMPTY,
          AlarmBook.EMPTY,
          NoticeBook.EMPTY,
          DutyBook.EMPTY,
          SortedTree.empty());

  /** Of the last event applied, 0 before the first. */
  public long sequence() {
    return head.sequence();
  }

  /** Of the last event applied; never goes back. */
  public Instant at() {
    return head.at();
  }

  /** Null before the room is set up. */
  public @Nullable RoomSettings settings() {
    return setup == null ? null : setup.settings();
  }

  /** 0 before the room is set up. */
  public long settingsVersion() {
    return setup == null ? 0 : setup.version();
  }

  /** By number: those still open, and those settled that have not left the state yet. */
  public SortedTree<CallId, Call> calls() {
    return callBook.byId();
  }

  /** By number: those still open, and those closed that have not left the state yet. */
  public SortedTree<IncidentId, Incident> incidents() {
    return incidentBook.byId();
  }

  /** Incidents of other rooms that this one might take over. */
  public OfferBook offers() {
    return incidentBook.offers();
  }

  public Optional<Call> findCallByReference(String reference) {
    return callBook.findByReference(reference);
  }

  /**
   * Who has the call in hand: who calls back where somebody must, or did; else to whom it was
   * passed on, else who answered it.
   */
  public Optional<PersonId> findHolder(Call call) {
    CallBack back = call.callBack();
    if (back != null) {
      return Optional.ofNullable(back.owner());
    }
    Line.Answer answer = call.line().answer();
    return duty.passed().find(call.id()).or(() -> Optional.ofNullable(answer).map(Line.Answer::by));
  }

  /** Whether the person has still to do something about the call. */
  public boolean isInHandOf(Call call, PersonId person) {
    return call.settlement() == null && findHolder(call).filter(person::equals).isPresent();
  }

  /** Those due at the instant or before, the longest due first. */
  public List<Timer> dueTimers(Instant at) {
    List<Timer> due = new ArrayList<>();
    for (Timer timer : timers.keys()) {
      if (timer.dueAt().isAfter(at)) {
        break;
      }
      due.add(timer);
    }
    return due;
  }

  /** When the next timer falls due. */
  public Optional<Instant> nextDue() {
    return timers.findFirstKey().map(Timer::dueAt);
  }

  /** The same room one event later in the journal, nothing of the event applied yet. */
  public RoomState after(Recorded recorded) {
    return changed(parts -> parts.head = head.after(recorded));
  }

  /** Forgets the ids of commands accepted before. */
  public RoomState withoutCommands(Instant before) {
    return changed(parts -> parts.head = head.withoutCommands(before));
  }

  /** The same room but for one part. */
  private RoomState changed(Consumer<Parts> change) {
    Parts parts = new Parts(this);
    change.accept(parts);
    return parts.room();
  }

  public RoomState with(OfferBook now) {
    return changed(parts -> parts.incidentBook = incidentBook.with(now));
  }

  public RoomState with(Setup now) {
    return changed(parts -> parts.setup = now);
  }

  /** What falls due about the call goes and comes with it. */
  public RoomState with(Call call) {
    Optional<Timer> was = calls().find(call.id()).flatMap(Call::findTimer);
    Optional<Timer> now = call.findTimer();
    RoomState next = changed(parts -> parts.callBook = callBook.with(call));
    if (was.equals(now)) {
      return next;
    }
    next = was.isPresent() ? next.without(was.get()) : next;
    return now.isPresent() ? next.with(now.get()) : next;
  }

  public RoomState without(CallId call) {
    return changed(parts -> parts.callBook = callBook.without(call));
  }

  public RoomState with(Incident incident) {
    return changed(parts -> parts.incidentBook = incidentBook.with(incident));
  }

  public RoomState without(IncidentId incident) {
    return changed(parts -> parts.incidentBook = incidentBook.without(incident));
  }

  public RoomState with(Unit unit) {
    return changed(parts -> parts.units = units.put(unit.id(), unit));
  }

  public RoomState without(UnitId unit) {
    return changed(parts -> parts.units = units.remove(unit));
  }

  public RoomState with(LandmarkBook now) {
    return changed(parts -> parts.landmarks = now);
  }

  public RoomState with(RestrictionBook now) {
    return changed(parts -> parts.restrictions = now);
  }

  public RoomState with(AlarmBook now) {
    return changed(parts -> parts.alarms = now);
  }

  public RoomState with(NoticeBook now) {
    return changed(parts -> parts.notices = now);
  }

  public RoomState with(DutyBook now) {
    return changed(parts -> parts.duty = now);
  }

  public RoomState with(Timer timer) {
    return changed(parts -> parts.timers = timers.put(timer, Boolean.TRUE));
  }

  /** Waits for none of these any more. */
  public RoomState withoutTimers(Predicate<Timer> which) {
    RoomState next = this;
    for (Timer timer : timers.keys()) {
      next = which.test(timer) ? next.without(timer) : next;
    }
    return next;
  }

  public RoomState without(Timer timer) {
    return changed(parts -> parts.timers = timers.remove(timer));
  }

  /** What a room is made of while one part of it becomes another. */
  private static final class Parts {
    private JournalHead head;
    private @Nullable Setup setup;
    private CallBook callBook;
    private IncidentBook incidentBook;
    private SortedTree<UnitId, Unit> units;
    private LandmarkBook landmarks;
    private RestrictionBook restrictions;
    private AlarmBook alarms;
    private NoticeBook notices;
    private DutyBook duty;
    private SortedTree<Timer, Boolean> timers;

    Parts(RoomState room) {
      this.head = room.head;
      this.setup = room.setup;
      this.callBook = room.callBook;
      this.incidentBook = room.incidentBook;
      this.units = room.units;
      this.landmarks = room.landmarks;
      this.restrictions = room.restrictions;
      this.alarms = room.alarms;
      this.notices = room.notices;
      this.duty = room.duty;
      this.timers = room.timers;
    }

    RoomState room() {
      return new RoomState(
          head,
          setup,
          callBook,
          incidentBook,
          units,
          landmarks,
          restrictions,
          alarms,
          notices,
          duty,
          timers);
    }
  }
}
