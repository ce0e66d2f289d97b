package org.najda.server.fallback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.Commitment;
import org.najda.core.EnumWords;
import org.najda.core.IncidentId;
import org.najda.core.RoomId;
import org.najda.core.alarm.Alarm;
import org.najda.core.call.Call;
import org.najda.core.incident.Incident;
import org.najda.core.notice.Bulletin;
import org.najda.core.notice.Hazard;
import org.najda.core.notice.Notice;
import org.najda.core.room.RoomState;
import org.najda.core.room.Setup;
import org.najda.core.settings.District;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.Nature;
import org.najda.core.settings.Post;
import org.najda.core.settings.UnitDefinition;
import org.najda.core.settings.Vehicle;
import org.najda.core.unit.LogOn;
import org.najda.core.unit.Unit;
import org.najda.server.fallback.Pack.CallBack;
import org.najda.server.fallback.Pack.Contents;
import org.najda.server.fallback.Pack.OnRoster;
import org.najda.server.fallback.Pack.OpenAlarm;
import org.najda.server.fallback.Pack.OpenIncident;
import org.najda.server.fallback.Pack.Standing;
import org.najda.server.fallback.Pack.Under;
import org.najda.server.fallback.Pack.Where;
import tools.jackson.databind.JsonNode;

/** Gathers what a room has open. */
final class PackMaker {
  private static final Comparator<Incident> MOST_URGENT =
      Comparator.comparing(Incident::priority)
          .thenComparing(incident -> incident.opening().at())
          .thenComparing(Incident::id);

  private final RoomState state;
  private final Setup setup;
  private final SortedMap<IncidentId, List<Commitment>> said;
  private final Map<Commitment, JsonNode> values;

  private PackMaker(RoomId room, RoomState state, Setup setup, Wording wording) {
    this.state = state;
    this.setup = setup;
    this.said = wording.ofIncidents(room, open(state).stream().map(Incident::id).toList());
    List<Commitment> needed = new ArrayList<>();
    said.values().forEach(needed::addAll);
    state.calls().values().forEach(call -> add(needed, call.caller().details()));
    state.notices().byId().values().forEach(notice -> needed.add(notice.entry().text()));
    this.values = wording.values(room, needed);
  }

  static Contents contents(RoomId room, RoomState state, Setup setup, Wording wording) {
    PackMaker maker = new PackMaker(room, state, setup, wording);
    return new Contents(
        maker.incidents(), maker.alarms(), maker.units(), maker.callBacks(), maker.notices());
  }

  private static void add(List<Commitment> to, @Nullable Commitment commitment) {
    if (commitment != null) {
      to.add(commitment);
    }
  }

  private static List<Incident> open(RoomState state) {
    List<Incident> open = new ArrayList<>();
    for (Incident incident : state.incidents().values()) {
      if (incident.isOpen()) {
        open.add(incident);
      }
    }
    open.sort(MOST_URGENT);
    return open;
  }

  private List<OpenIncident> incidents() {
    return open(state).stream().map(this::incident).toList();
  }

  private OpenIncident incident(Incident incident) {
    String nature = incident.assessment().nature();
    return new OpenIncident(
        incident.id(),
        incident.priority().level(),
        setup.findNature(nature).map(Nature::name).orElse(new LocalName(nature, nature, nature)),
        where(incident),
        incident.opening().at(),
        incident.missions().stream()
            .filter(mission -> mission.isActive())
            .map(mission -> new Under(mission.unit(), EnumWords.of(mission.progress())))
            .toList(),
        callers(incident.reports().calls().stream()),
        said.getOrDefault(incident.id(), List.of()).stream()
            .map(values::get)
            .filter(Objects::nonNull)
            .map(JsonNode::asString)
            .toList());
  }

  /** The most urgent first; what is over and only waits for a look is not among them. */
  private List<OpenAlarm> alarms() {
    List<Alarm> open = new ArrayList<>();
    for (Alarm alarm : state.alarms().byId().values()) {
      if (alarm.endedAt() == null) {
        open.add(alarm);
      }
    }
    open.sort(Comparator.comparing(Alarm::cause));
    return open.stream().map(PackMaker::alarm).toList();
  }

  private static OpenAlarm alarm(Alarm alarm) {
    Alarm.Acknowledgement taken = alarm.acknowledgement();
    return new OpenAlarm(
        alarm.id(),
        EnumWords.of(alarm.cause().kind()),
        alarm.cause().about(),
        alarm.raising().firstAt(),
        taken == null ? null : taken.by());
  }

  private Where where(Incident incident) {
    String code = incident.scene().district();
    LocalName district =
        setup.settings().districts().stream()
            .filter(one -> one.code().equals(code))
            .map(District::name)
            .findFirst()
            .orElse(null);
    return new Where(incident.scene().place().label(), district, incident.scene().place().point());
  }

  /** Of calls that are still known; those settled long ago have left the room's state. */
  private List<String> callers(Stream<CallId> calls) {
    return calls
        .flatMap(id -> state.calls().find(id).stream())
        .map(call -> call.caller().details())
        .filter(Objects::nonNull)
        .map(details -> Wording.caller(values.get(details)))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private List<OnRoster> units() {
    Map<String, LocalName> posts = new LinkedHashMap<>();
    for (Post post : setup.settings().posts()) {
      posts.put(post.code(), post.name());
    }
    List<OnRoster> roster = new ArrayList<>();
    for (UnitDefinition unit : setup.settings().units()) {
      LocalName post = Objects.requireNonNullElse(posts.get(unit.post()), unit.name());
      state.units().find(unit.id()).ifPresent(now -> roster.add(unit(unit, post, now)));
    }
    return roster;
  }

  private OnRoster unit(UnitDefinition unit, LocalName post, Unit now) {
    LogOn logOn = now.condition().logOn();
    return new OnRoster(
        unit,
        post,
        progress(now),
        now.incident(),
        logOn == null ? null : callSign(logOn.vehicle()),
        logOn == null ? List.of() : logOn.crew().stream().map(person -> person.value()).toList());
  }

  private String progress(Unit unit) {
    IncidentId incident = unit.incident();
    return incident == null
        ? EnumWords.of(unit.availability())
        : state
            .incidents()
            .find(incident)
            .flatMap(on -> on.findActiveMission(unit.id()))
            .map(mission -> EnumWords.of(mission.progress()))
            .orElse(EnumWords.of(unit.availability()));
  }

  private @Nullable String callSign(@Nullable String vehicle) {
    return setup.settings().duty().vehicles().stream()
        .filter(known -> known.code().equals(vehicle))
        .map(Vehicle::callSign)
        .findFirst()
        .orElse(vehicle);
  }

  private List<CallBack> callBacks() {
    List<CallBack> backs = new ArrayList<>();
    for (Call call : state.calls().values()) {
      if (call.isToCallBack()) {
        backs.add(
            new CallBack(call.id(), call.line().presentedAt(), callers(Stream.of(call.id()))));
      }
    }
    return backs;
  }

  private List<Standing> notices() {
    List<Standing> standing = new ArrayList<>();
    for (Notice notice : state.notices().byId().values()) {
      switch (notice.content()) {
        case Hazard hazard ->
            standing.add(
                standing(
                    notice,
                    "console.hazard." + EnumWords.of(hazard.kind()),
                    hazard.ground().label()));
        case Bulletin bulletin ->
            standing.add(
                standing(notice, "console.bulletin." + EnumWords.of(bulletin.kind()), null));
        default -> {
          // What people write to one another is nobody else's to read on paper.
        }
      }
    }
    return standing;
  }

  private Standing standing(Notice notice, String kind, @Nullable String place) {
    JsonNode words = values.get(notice.entry().text());
    return new Standing(
        notice.id(),
        kind,
        place,
        words == null ? null : words.asString(),
        notice.validity().expiresAt());
  }
}
