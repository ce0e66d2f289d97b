package org.najda.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.CommandKey;
import org.najda.core.IncidentId;
import org.najda.core.Progress;
import org.najda.core.Subject;
import org.najda.core.UnitId;
import org.najda.core.alarm.Alarm;
import org.najda.core.alarm.AlarmCause;
import org.najda.core.alarm.AlarmKind;
import org.najda.core.call.Call;
import org.najda.core.codec.EventCodec;
import org.najda.core.codec.StateCodec;
import org.najda.core.desk.Decision;
import org.najda.core.desk.Refusal;
import org.najda.core.desk.RefusalCode;
import org.najda.core.dispatch.Mission;
import org.najda.core.event.Event;
import org.najda.core.event.IncidentEvent;
import org.najda.core.event.Recorded;
import org.najda.core.event.TieEvent;
import org.najda.core.incident.Incident;
import org.najda.core.room.RoomState;
import org.najda.core.timer.Timer;
import org.najda.core.unit.Unit;

/** What holds in a room whatever is asked of it, in whatever order. */
class AnyOrderTest {
  private static final SortedSet<String> REACHED = new TreeSet<>();

  /** Some need what seldom comes together: for those more is played, as long as one is missing. */
  @AfterContainer
  static void every_type_of_event_was_reached() {
    int all = types(Event.class);
    Stream.of(
            CommandsInAnyOrder.steps(),
            CommandsInAnyOrder.busySteps(),
            CommandsInAnyOrder.callSteps())
        .flatMap(steps -> steps.sampleStream().limit(3_000))
        .takeWhile(steps -> REACHED.size() < all)
        .forEach(AnyOrderTest::play);

    assertThat(REACHED).hasSize(all);
  }

  private static int types(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).mapToInt(AnyOrderTest::types).sum()
        : 1;
  }

  @Provide
  Arbitrary<List<CommandsInAnyOrder.Step>> steps() {
    return CommandsInAnyOrder.steps();
  }

  @Provide
  Arbitrary<List<CommandsInAnyOrder.Step>> busySteps() {
    return CommandsInAnyOrder.busySteps();
  }

  @Provide
  Arbitrary<List<CommandsInAnyOrder.Step>> callSteps() {
    return CommandsInAnyOrder.callSteps();
  }

  private static TestRoom play(List<CommandsInAnyOrder.Step> steps) {
    TestRoom room = TestRoom.setUp();
    for (CommandsInAnyOrder.Step step : steps) {
      room.waits(step.pause());
      room.ask(step.who(), step.command(room));
    }
    room.journal().forEach(recorded -> REACHED.add(EventCodec.type(recorded.event())));
    return room;
  }

  // So many that each of the rarer events is all but sure to happen.
  @Property(tries = 800)
  void somebody_is_called_back_or_told_late_exactly_while_he_is_to_be_called_back(
      @ForAll("callSteps") List<CommandsInAnyOrder.Step> steps) {
    RoomState state = play(steps).state();
    SortedSet<Timer> due = new TreeSet<>();
    state.calls().values().forEach(call -> call.findTimer().ifPresent(due::add));
    SortedSet<Timer> timers = new TreeSet<>();
    for (Timer timer : state.timers().keys()) {
      if (timer.kind() == Timer.Kind.CALL_BACK) {
        timers.add(timer);
      }
    }
    assertThat(timers).isEqualTo(due);
    for (Alarm alarm : state.alarms().byId().values()) {
      if (alarm.cause().kind() == AlarmKind.CALL_BACK_OVERDUE && alarm.endedAt() == null) {
        assertThat(state.calls().get(alarm.cause().about().call()).findOpenCallBack()).isPresent();
      }
    }
  }

  @Property(tries = 400)
  void a_unit_is_on_at_most_one_active_mission_and_knows_which(
      @ForAll("busySteps") List<CommandsInAnyOrder.Step> steps) {
    TestRoom room = TestRoom.setUp();
    for (CommandsInAnyOrder.Step step : steps) {
      room.waits(step.pause());
      room.ask(step.who(), step.command(room));
      assertThat(busy(room.state())).isEqualTo(claimed(room.state()));
      assertStacked(room.state());
    }
  }

  private static TreeMap<UnitId, IncidentId> busy(RoomState state) {
    TreeMap<UnitId, IncidentId> busy = new TreeMap<>();
    for (Incident incident : state.incidents().values()) {
      for (UnitId unit : incident.listActiveUnits()) {
        assertThat(busy.put(unit, incident.id())).as("another mission of " + unit).isNull();
      }
    }
    return busy;
  }

  private static TreeMap<UnitId, IncidentId> claimed(RoomState state) {
    TreeMap<UnitId, IncidentId> claimed = new TreeMap<>();
    for (Unit unit : state.units().values()) {
      if (unit.incident() != null) {
        claimed.put(unit.id(), unit.incident());
      }
    }
    return claimed;
  }

  @Property(tries = 400)
  void an_incident_follows_only_a_unit_on_a_mission_at_it(
      @ForAll("busySteps") List<CommandsInAnyOrder.Step> steps) {
    TestRoom room = TestRoom.setUp();
    for (CommandsInAnyOrder.Step step : steps) {
      room.waits(step.pause());
      room.ask(step.who(), step.command(room));
      for (Incident incident : room.state().incidents().values()) {
        if (incident.scene().following() != null) {
          assertThat(incident.listActiveUnits()).contains(incident.scene().following().unit());
        }
      }
    }
    room.journal().forEach(recorded -> REACHED.add(EventCodec.type(recorded.event())));
  }

  @Property(tries = 400)
  void what_waits_for_a_unit_is_known_at_both_ends_and_leaves_only_by_being_told(
      @ForAll("busySteps") List<CommandsInAnyOrder.Step> steps) {
    TestRoom room = TestRoom.setUp();
    for (CommandsInAnyOrder.Step step : steps) {
      room.waits(step.pause());
      room.ask(step.who(), step.command(room));
      assertStacked(room.state());
    }
    room.journal().forEach(recorded -> REACHED.add(EventCodec.type(recorded.event())));
    assertThat(Stacks.told(room.journal())).isEqualTo(Stacks.of(room.state()));
  }

  private static void assertStacked(RoomState state) {
    for (Unit unit : state.units().values()) {
      assertThat(unit.stack()).doesNotHaveDuplicates().doesNotContain(unit.incident());
      for (IncidentId id : unit.stack()) {
        Incident incident = state.incidents().get(id);
        assertThat(incident.isOpen()).isTrue();
        assertThat(incident.findWaiting(unit.id())).isPresent();
      }
    }
    long waiting = 0;
    for (Incident incident : state.incidents().values()) {
      waiting += incident.waiting().size();
    }
    assertThat(Stacks.of(state).values().stream().mapToLong(List::size).sum()).isEqualTo(waiting);
  }

  @Property(tries = 200)
  void every_incident_has_ended_or_waits_in_the_state_and_every_silence_is_watched(
      @ForAll("steps") List<CommandsInAnyOrder.Step> steps) {
    TestRoom room = play(steps);
    var opened = new TreeSet<IncidentId>();
    for (Recorded recorded : room.journal()) {
      switch (recorded.event()) {
        case IncidentEvent.IncidentOpened e -> opened.add(e.incident());
        case IncidentEvent.IncidentClosed e -> opened.remove(e.incident());
        case TieEvent.IncidentMerged e -> opened.remove(e.incident());
        case TieEvent.MergerUndone e -> opened.add(e.incident());
        default -> {}
      }
    }
    var waiting = new TreeSet<IncidentId>();
    for (Incident incident : room.state().incidents().values()) {
      if (incident.isOpen()) {
        waiting.add(incident.id());
      } else {
        assertThat(incident.listActiveUnits()).isEmpty();
      }
      incident.missions().forEach(mission -> assertWatched(room.state(), incident, mission));
    }
    assertThat(waiting).isEqualTo(opened);
  }

  private static void assertWatched(RoomState state, Incident incident, Mission mission) {
    Mission.Escalation escalation = mission.escalation();
    boolean silent = mission.isActive() && mission.progress() == Progress.SENT;
    assertThat(escalation.nextAt() != null).isEqualTo(silent && escalation.level() < 3);
    if (escalation.nextAt() != null) {
      Timer timer =
          Timer.acknowledgement(
              escalation.nextAt(), incident.id(), mission.unit(), escalation.level());
      assertThat(state.timers().containsKey(timer)).isTrue();
    }
  }

  static <T> List<T> list(Iterable<T> all) {
    List<T> list = new ArrayList<>();
    all.forEach(list::add);
    return list;
  }

  @Property(tries = 200)
  void one_cause_has_one_alarm_and_one_that_is_seen_to_and_over_is_gone(
      @ForAll("steps") List<CommandsInAnyOrder.Step> steps) {
    RoomState state = play(steps).state();
    List<Alarm> alarms = list(state.alarms().byId().values());

    assertThat(alarms).extracting(Alarm::cause).doesNotHaveDuplicates();
    for (Alarm alarm : alarms) {
      assertThat(alarm.acknowledgement() == null || alarm.endedAt() == null).isTrue();
      assertThat(state.alarms().find(alarm.cause())).contains(alarm);
    }
    for (Incident incident : state.incidents().values()) {
      for (Mission mission : incident.missions()) {
        if (mission.isActive()) {
          assertThat(alarms.stream().anyMatch(alarm -> tellsOf(alarm, incident, mission)))
              .isEqualTo(mission.progress() == Progress.SENT && mission.escalation().level() > 0);
        }
      }
    }
  }

  private static boolean tellsOf(Alarm alarm, Incident incident, Mission mission) {
    AlarmCause silence =
        new AlarmCause(AlarmKind.UNANSWERED_DISPATCH, Subject.of(incident.id(), mission.unit()));
    return alarm.cause().equals(silence) && alarm.endedAt() == null;
  }

  @Property(tries = 200)
  void a_call_stands_in_the_one_incident_it_is_attached_to_and_a_sending_counts_once(
      @ForAll("steps") List<CommandsInAnyOrder.Step> steps) {
    RoomState state = play(steps).state();
    TreeMap<CallId, IncidentId> told = new TreeMap<>();
    List<Mission> counted = new ArrayList<>();
    for (Incident incident : state.incidents().values()) {
      for (CallId call : incident.reports().calls()) {
        assertThat(told.put(call, incident.id())).as("another incident of " + call).isNull();
      }
      for (Mission mission : incident.listOwnMissions()) {
        assertThat(counted).noneMatch(mission::isOneWith);
        counted.add(mission);
      }
    }
    TreeMap<CallId, IncidentId> attached = new TreeMap<>();
    for (Call call : state.calls().values()) {
      call.incident().ifPresent(incident -> attached.put(call.id(), incident));
    }
    assertThat(told).isEqualTo(attached);
  }

  @Property(tries = 200)
  void stamps_never_go_back(@ForAll("steps") List<CommandsInAnyOrder.Step> steps) {
    TestRoom room = play(steps);
    assertInOrder(room.journal().stream().map(Recorded::at).toList());
    for (var call : room.state().calls().values()) {
      var answer = call.line().answer();
      assertInOrder(
          call.line().presentedAt(), answer == null ? null : answer.at(), call.line().endedAt());
    }
    for (Incident incident : room.state().incidents().values()) {
      var closing = incident.course().closing();
      for (Mission mission : incident.missions()) {
        assertInOrder(
            cameFromAnother(room.state(), incident, mission) ? null : incident.opening().at(),
            mission.sentAt(),
            mission.steps().acknowledgedAt(),
            mission.steps().enRouteAt(),
            mission.steps().onSceneAt(),
            mission.steps().clearedAt(),
            mission.ending() == null ? null : mission.ending().at(),
            closing == null ? null : closing.at());
      }
    }
  }

  /** Then it may have been sent before the incident that it is at now was opened. */
  private static boolean cameFromAnother(RoomState state, Incident incident, Mission mission) {
    return list(state.incidents().values()).stream()
        .filter(other -> !other.id().equals(incident.id()))
        .anyMatch(other -> other.missions().stream().anyMatch(mission::isOneWith));
  }

  private static void assertInOrder(@Nullable Instant... stamps) {
    List<Instant> there = new ArrayList<>();
    for (Instant stamp : stamps) {
      if (stamp != null) {
        there.add(stamp);
      }
    }
    assertInOrder(there);
  }

  private static void assertInOrder(List<Instant> stamps) {
    assertThat(stamps).isSorted();
  }

  @Property(tries = 200)
  void the_journal_read_back_from_bytes_replays_to_the_same_state(
      @ForAll("steps") List<CommandsInAnyOrder.Step> steps) {
    TestRoom room = play(steps);
    List<Recorded> read = room.journal().stream().map(AnyOrderTest::readBack).toList();

    RoomState replayed = TestRoom.replay(RoomState.EMPTY, read);

    assertThat(replayed).isEqualTo(room.state());
    assertThat(StateCodec.encode(replayed)).isEqualTo(StateCodec.encode(room.state()));
  }

  private static Recorded readBack(Recorded recorded) {
    var event =
        EventCodec.decode(
            EventCodec.type(recorded.event()),
            EventCodec.version(recorded.event()),
            EventCodec.encode(recorded.event()));
    return new Recorded(
        recorded.sequence(),
        recorded.at(),
        recorded.author(),
        recorded.key(),
        recorded.part(),
        event);
  }

  @Property(tries = 100)
  void a_snapshot_and_the_tail_equal_the_full_replay_wherever_it_was_taken(
      @ForAll("steps") List<CommandsInAnyOrder.Step> steps, @ForAll int where) {
    TestRoom room = play(steps);
    int cut = Math.floorMod(where, room.journal().size() + 1);
    RoomState before = TestRoom.replay(RoomState.EMPTY, room.journal().subList(0, cut));

    RoomState restored = StateCodec.decode(StateCodec.encode(before));
    RoomState after = TestRoom.replay(restored, room.journal().subList(cut, room.journal().size()));

    assertThat(restored).isEqualTo(before);
    assertThat(StateCodec.encode(after)).isEqualTo(StateCodec.encode(room.state()));
  }

  @Property(tries = 100)
  void an_id_acts_once_and_is_refused_with_another_body(
      @ForAll("steps") List<CommandsInAnyOrder.Step> steps) {
    TestRoom room = TestRoom.setUp();
    for (CommandsInAnyOrder.Step step : steps) {
      room.waits(step.pause());
      CommandKey key = new CommandKey("id-" + step.id(), "body");
      long before = room.state().sequence();
      boolean acted = room.ask(key, "amina", step.command(room)) instanceof Decision.Accepted;
      RoomState after = room.state();

      Decision again = room.ask(key, "amina", step.command(room));
      Decision other = room.ask(new CommandKey(key.id(), "another"), "amina", step.command(room));

      if (acted) {
        assertThat(again).isEqualTo(new Decision.Repeated(before + 1, after.sequence()));
        Refusal refusal = ((Decision.Refused) other).refusal();
        assertThat(refusal.code()).isEqualTo(RefusalCode.ID_REUSED);
        assertThat(room.state()).isSameAs(after);
      }
    }
  }
}
