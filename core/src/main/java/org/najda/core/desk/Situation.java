package org.najda.core.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.najda.core.Availability;
import org.najda.core.CallId;
import org.najda.core.IncidentId;
import org.najda.core.LandmarkId;
import org.najda.core.Place;
import org.najda.core.RestrictionId;
import org.najda.core.UnitId;
import org.najda.core.call.Call;
import org.najda.core.dispatch.Mission;
import org.najda.core.incident.Closing;
import org.najda.core.incident.Incident;
import org.najda.core.incident.Merger;
import org.najda.core.room.RoomState;
import org.najda.core.room.Setup;
import org.najda.core.settings.District;
import org.najda.core.settings.Rules;
import org.najda.core.unit.Unit;

/**
 * The room a command meets, and the refusals that several commands share.
 *
 * @param at the room's time for this command; never before that of an earlier event
 */
record Situation(RoomState state, Setup setup, Instant at) {
  /** How far ahead of the room's clock a device's may run; such a stamp is taken as now. */
  private static final Duration CLOCK_DRIFT = Duration.ofSeconds(5);

  Rules rules() {
    return setup.settings().response().rules();
  }

  @Nullable Call call(CallId id) {
    return state.calls().find(id).orElse(null);
  }

  @Nullable Incident incident(IncidentId id) {
    return state.incidents().find(id).orElse(null);
  }

  static Decision unknown(CallId id) {
    return Decision.refused(Refusal.of(RefusalCode.UNKNOWN_CALL).with("call", id).at("call"));
  }

  static Decision unknown(IncidentId id) {
    return Decision.refused(unknownIncident(id));
  }

  static Refusal unknownIncident(IncidentId id) {
    return Refusal.of(RefusalCode.UNKNOWN_INCIDENT).with("incident", id).at("incident");
  }

  static Decision unknown(LandmarkId id) {
    return Decision.refused(
        Refusal.of(RefusalCode.UNKNOWN_LANDMARK).with("landmark", id).at("landmark"));
  }

  static Decision unknown(RestrictionId id) {
    return Decision.refused(
        Refusal.of(RefusalCode.UNKNOWN_RESTRICTION).with("restriction", id).at("restriction"));
  }

  static Decision unknown(UnitId id, String field) {
    return Decision.refused(unknownUnit(id, field));
  }

  static Refusal unknownUnit(UnitId id, String field) {
    return Refusal.of(RefusalCode.UNKNOWN_UNIT).with("unit", id).at(field);
  }

  static Refusal unknownGroup(String group, String field) {
    return Refusal.of(RefusalCode.UNKNOWN_GROUP).with("group", group).at(field);
  }

  /** Why nothing more can be done about the incident; null while it is open. */
  static @Nullable Refusal closed(Incident incident) {
    Merger merger = incident.ties().merger();
    if (merger != null) {
      return Refusal.of(RefusalCode.INCIDENT_MERGED)
          .with("incident", incident.id())
          .with("into", merger.into())
          .at("incident")
          .by(merger.by());
    }
    Closing closing = incident.course().closing();
    return closing == null
        ? null
        : Refusal.of(RefusalCode.INCIDENT_CLOSED)
            .with("incident", incident.id())
            .at("incident")
            .by(closing.by());
  }

  /** Code of the district a place lies in; null when in none, or nobody knows its point. */
  @Nullable String district(Place place) {
    return place.findPoint().flatMap(setup::findDistrict).map(District::code).orElse(null);
  }

  /** What is decided of an incident that is open; why not, where it isn't. */
  Decision whileOpen(IncidentId id, Function<Incident, Decision> then) {
    Incident incident = incident(id);
    if (incident == null) {
      return unknown(id);
    }
    Refusal closed = closed(incident);
    return closed != null ? Decision.refused(closed) : then.apply(incident);
  }

  /** When a dispatch of this moment escalates. */
  Instant acknowledgeBy() {
    return at.plus(rules().acknowledgeWithin());
  }

  /** Why the unit can't be sent now; null when it can. */
  @Nullable Refusal unsendable(UnitId id, String field) {
    Unit unit = state.units().find(id).orElse(null);
    if (unit == null) {
      return unknownUnit(id, field);
    }
    IncidentId busyWith = unit.incident();
    if (busyWith != null) {
      return onMission(unit, busyWith, field);
    }
    if (setup.lacksCrew(unit)) {
      return Refusal.of(RefusalCode.UNIT_NOT_LOGGED_ON).with("unit", id).at(field);
    }
    return unit.availability() == Availability.UNAVAILABLE ? unavailable(id, field) : null;
  }

  static Refusal unavailable(UnitId id, String field) {
    return Refusal.of(RefusalCode.UNIT_UNAVAILABLE).with("unit", id).at(field);
  }

  /** Says who sent the unit on its mission. */
  Refusal onMission(Unit unit, IncidentId busyWith, String field) {
    Mission mission = state.incidents().get(busyWith).findActiveMission(unit.id()).orElseThrow();
    return Refusal.of(RefusalCode.UNIT_ON_MISSION)
        .with("unit", unit.id())
        .with("incident", busyWith)
        .at(field)
        .by(mission.sending().by());
  }

  /** Why a stamp can't be taken; null when it can. */
  @Nullable Refusal untimely(String field, Instant value, Instant earliest) {
    if (value.isAfter(at.plus(CLOCK_DRIFT))) {
      return Refusal.of(RefusalCode.TIME_IN_FUTURE).with("value", value).with("now", at).at(field);
    }
    return value.isBefore(earliest)
        ? Refusal.of(RefusalCode.TIME_BACKWARDS)
            .with("value", value)
            .with("earliest", earliest)
            .at(field)
        : null;
  }

  /** A stamp within the drift of clocks ahead of the room's time is that time. */
  Instant taken(Instant value) {
    return value.isAfter(at) ? at : value;
  }

  /** A doubtful stamp is no reason to refuse what happened: it is brought to what can be. */
  Instant taken(Instant value, Instant earliest) {
    return value.isBefore(earliest) ? earliest : taken(value);
  }
}
