package org.najda.server.stream;

import com.fasterxml.jackson.annotation.JsonIgnoreType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.najda.core.AlarmId;
import org.najda.core.CallId;
import org.najda.core.CallerRef;
import org.najda.core.Commitment;
import org.najda.core.IncidentId;
import org.najda.core.NoticeId;
import org.najda.core.RoomId;
import org.najda.core.change.Obstacle;
import org.najda.core.change.SettingsChange;
import org.najda.core.codec.EventCodec;
import org.najda.core.event.NoticeEvent;
import org.najda.core.event.Recorded;
import org.najda.core.event.RoomEvent;
import org.najda.core.room.RoomState;
import org.najda.core.settings.RoomSettings;
import org.najda.server.access.Act;
import org.najda.server.access.Standing;
import org.najda.server.board.AlarmView;
import org.najda.server.board.CallView;
import org.najda.server.board.DispatchGrounds;
import org.najda.server.board.IncidentView;
import org.najda.server.board.Nameless;
import org.najda.server.board.UnitView;
import org.najda.server.board.Views;
import org.najda.server.feed.Frame;
import org.najda.server.notice.NoticeView;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Events as their readers get them: what happened, and how all it touched looks now. */
public final class EventJson {
  private final Views views;
  private final JsonMapper json;
  private final JsonMapper eventJson;
  private final JsonMapper nameless;
  private final JsonMapper namelessEvents;

  public EventJson(Views views, JsonMapper json) {
    this.views = views;
    this.json = json;
    this.eventJson =
        json.rebuild()
            .addMixIn(CallerRef.class, LeftOut.class)
            .addMixIn(Commitment.class, LeftOut.class)
            .addMixIn(RoomSettings.class, LeftOut.class)
            .addMixIn(SettingsChange.class, LeftOut.class)
            .addMixIn(Obstacle.class, LeftOut.class)
            .build();
    this.nameless = Nameless.of(json);
    this.namelessEvents = Nameless.of(eventJson);
  }

  /** Commitments tell a reader nothing; settings, and what is planned, have pages of their own. */
  @JsonIgnoreType
  private interface LeftOut {}

  /** What left the board: closed long ago, or no longer this visitor's business. */
  private record Gone(
      List<CallId> calls,
      List<IncidentId> incidents,
      List<AlarmId> alarms,
      List<NoticeId> notices) {}

  /** Empty when nothing of the event is for these eyes. */
  public Optional<byte[]> of(RoomId room, Frame frame, Standing standing) {
    RoomState state = frame.state();
    if (frame.recorded().event() instanceof NoticeEvent event) {
      return ofNotice(room, frame, event.notice(), standing);
    }
    Touched touched = Touched.of(frame.recorded().event(), state);
    boolean forAll = frame.recorded().event() instanceof RoomEvent.SettingsAdopted;
    if (!forAll && !concerns(touched, standing, state)) {
      return Optional.empty();
    }
    boolean names = standing.may(Act.READ_NAMES);
    ObjectNode node = (names ? eventJson : namelessEvents).valueToTree(frame.recorded().event());
    if (!names) {
      node.remove("crew");
    }
    DispatchGrounds.hide(node, standing);
    putHead(node, frame.recorded());
    putViews(node, touched, standing, state);
    if (!standing.seesWholeRoom()) {
      node.putPOJO("notices", hazards(room, touched, standing, state));
    }
    if (!names) {
      node.remove("actor");
    }
    return Optional.of((names ? json : nameless).writeValueAsBytes(node));
  }

  /** Who is sent somewhere is told what is dangerous there. */
  private List<NoticeView> hazards(
      RoomId room, Touched touched, Standing standing, RoomState state) {
    return touched.incidents().stream()
        .flatMap(id -> state.incidents().find(id).stream())
        .flatMap(incident -> incident.scene().place().findPoint().stream())
        .flatMap(place -> views.notices().listHazardsAt(room, state, place, standing).stream())
        .toList();
  }

  /** Of one that stands no longer nobody can tell whom it was for: no more is said than that. */
  private Optional<byte[]> ofNotice(RoomId room, Frame frame, NoticeId id, Standing standing) {
    RoomState state = frame.state();
    Optional<NoticeView> view = views.notices().find(room, state, id, standing);
    boolean gone = !state.notices().byId().containsKey(id);
    if (view.isEmpty() && !(gone && standing.may(Act.READ_NOTICES))) {
      return Optional.empty();
    }
    ObjectNode node = json.createObjectNode();
    putHead(node, frame.recorded());
    view.ifPresentOrElse(
        seen -> node.putPOJO("notices", List.of(seen)),
        () -> {
          node.remove("actor");
          node.putPOJO("gone", new Gone(List.of(), List.of(), List.of(), List.of(id)));
        });
    return Optional.of(json.writeValueAsBytes(node));
  }

  private boolean concerns(Touched touched, Standing standing, RoomState state) {
    return standing.seesWholeRoom()
        || touched.units().stream().anyMatch(standing::sees)
        || touched.alarms().stream().anyMatch(id -> views.alarm(state, id, standing).isPresent())
        || touched.incidents().stream()
            .anyMatch(id -> state.incidents().find(id).filter(standing::sees).isPresent());
  }

  private static void putHead(ObjectNode node, Recorded recorded) {
    node.put("seq", recorded.sequence());
    node.put("at", recorded.at().toString());
    node.put("actor", recorded.author().person().value());
    node.put("type", EventCodec.type(recorded.event()));
  }

  private void putViews(ObjectNode node, Touched touched, Standing standing, RoomState state) {
    List<CallView> calls = new ArrayList<>();
    List<CallId> goneCalls = new ArrayList<>();
    for (CallId id : touched.calls()) {
      views.call(state, id, standing).ifPresentOrElse(calls::add, () -> goneCalls.add(id));
    }
    List<IncidentView> incidents = new ArrayList<>();
    List<IncidentId> goneIncidents = new ArrayList<>();
    for (IncidentId id : touched.incidents()) {
      views
          .incident(state, id, standing)
          .ifPresentOrElse(incidents::add, () -> goneIncidents.add(id));
    }
    List<UnitView> units =
        touched.units().stream().flatMap(id -> views.unit(state, id, standing).stream()).toList();
    List<AlarmView> alarms = new ArrayList<>();
    List<AlarmId> goneAlarms = new ArrayList<>();
    for (AlarmId id : touched.alarms()) {
      views.alarm(state, id, standing).ifPresentOrElse(alarms::add, () -> goneAlarms.add(id));
    }
    node.putPOJO("calls", calls);
    node.putPOJO("incidents", incidents);
    node.putPOJO("units", units);
    node.putPOJO("alarms", alarms);
    if (!goneCalls.isEmpty() || !goneIncidents.isEmpty() || !goneAlarms.isEmpty()) {
      node.putPOJO("gone", new Gone(goneCalls, goneIncidents, goneAlarms, List.of()));
    }
  }
}
