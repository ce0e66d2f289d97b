package org.najda.server.board;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.najda.core.AlarmId;
import org.najda.core.CallId;
import org.najda.core.IncidentId;
import org.najda.core.RoomId;
import org.najda.core.UnitId;
import org.najda.core.alarm.Alarm;
import org.najda.core.alarm.AlarmKind;
import org.najda.core.room.RoomState;
import org.najda.core.room.Setup;
import org.najda.core.unit.Unit;
import org.najda.server.access.Act;
import org.najda.server.access.Standing;
import org.najda.server.notice.NoticeViews;
import org.najda.server.whereabouts.Where;
import org.najda.server.whereabouts.Whereabouts;

/** What somebody may see of a room, as views. */
public final class Views {
  private final Whereabouts whereabouts;
  private final NoticeViews notices;

  public Views(Whereabouts whereabouts, NoticeViews notices) {
    this.whereabouts = whereabouts;
    this.notices = notices;
  }

  /** All that the visitor may see. */
  public Board board(RoomId room, RoomState state, Standing standing) {
    SortedMap<UnitId, Where> places = whereabouts.of(room, state);
    return board(room, state, standing, new Now(places, byRadio(room, standing)));
  }

  /** The same of a moment that is past: where units were then stands elsewhere. */
  public Board past(RoomId room, RoomState state, Standing standing) {
    Now nothing = new Now(Collections.emptySortedMap(), Collections.emptySortedSet());
    return board(room, state, standing, nothing);
  }

  /** What is known of units beside the state. */
  private record Now(SortedMap<UnitId, Where> places, SortedSet<UnitId> byRadio) {}

  private Board board(RoomId room, RoomState state, Standing standing, Now now) {
    List<CallView> calls = new ArrayList<>();
    state.calls().values().forEach(call -> call(state, call.id(), standing).ifPresent(calls::add));
    List<IncidentView> incidents = new ArrayList<>();
    state
        .incidents()
        .values()
        .forEach(incident -> incident(state, incident.id(), standing).ifPresent(incidents::add));
    List<UnitView> units = new ArrayList<>();
    state
        .units()
        .values()
        .forEach(unit -> unit(state, unit, standing, now.places()).ifPresent(units::add));
    return new Board(
        state.sequence(),
        state.at(),
        state.settingsVersion(),
        room.isTraining(),
        calls,
        incidents,
        units,
        now.byRadio(),
        alarms(state, standing),
        notices.list(room, state, standing));
  }

  /** Those of them that the visitor may see. */
  private SortedSet<UnitId> byRadio(RoomId room, Standing standing) {
    SortedSet<UnitId> seen = whereabouts.byRadio(room);
    seen.removeIf(unit -> !standing.sees(unit));
    return seen;
  }

  private List<AlarmView> alarms(RoomState state, Standing standing) {
    List<AlarmView> alarms = new ArrayList<>();
    state.alarms().byId().keys().forEach(id -> alarm(state, id, standing).ifPresent(alarms::add));
    return alarms;
  }

  /** Empty when there is no such alarm any more or it is not for these eyes. */
  public Optional<AlarmView> alarm(RoomState state, AlarmId id, Standing standing) {
    return state
        .alarms()
        .byId()
        .find(id)
        .filter(alarm -> standing.seesWholeRoom() || isOwnPanic(alarm, standing))
        .map(alarm -> AlarmView.of(alarm, state.alarms().findLegalTime(alarm).orElse(null)));
  }

  /** A crew in danger sees that somebody has heard it. */
  private static boolean isOwnPanic(Alarm alarm, Standing standing) {
    UnitId unit = alarm.cause().about().unit();
    return alarm.cause().kind() == AlarmKind.PANIC && unit != null && standing.sees(unit);
  }

  /** Empty when there is no such call or it is not for these eyes. */
  public Optional<CallView> call(RoomState state, CallId id, Standing standing) {
    return standing.seesWholeRoom()
        ? state
            .calls()
            .find(id)
            .map(call ->
                CallView.of(
                    call, state.findHolder(call).orElse(null), standing.may(Act.READ_CALLER)))
        : Optional.empty();
  }

  /** Empty when there is no such incident or it is not for these eyes. */
  public Optional<IncidentView> incident(RoomState state, IncidentId id, Standing standing) {
    return state
        .incidents()
        .find(id)
        .filter(standing::sees)
        .map(incident -> IncidentView.of(incident, state.setup()));
  }

  /** Without its position. Empty when there is no such unit or it is not for these eyes. */
  public Optional<UnitView> unit(RoomState state, UnitId id, Standing standing) {
    return state
        .units()
        .find(id)
        .flatMap(unit -> unit(state, unit, standing, Collections.emptySortedMap()));
  }

  /** The notices, which have eyes of their own. */
  public NoticeViews notices() {
    return notices;
  }

  private static Optional<UnitView> unit(
      RoomState state, Unit unit, Standing standing, SortedMap<UnitId, Where> places) {
    Setup setup = state.setup();
    if (setup == null || !standing.sees(unit.id())) {
      return Optional.empty();
    }
    return setup
        .findUnit(unit.id())
        .map(definition ->
            UnitView.of(
                unit,
                definition,
                state,
                new UnitView.Seen(places.get(unit.id()), standing.may(Act.READ_NAMES))));
  }
}
