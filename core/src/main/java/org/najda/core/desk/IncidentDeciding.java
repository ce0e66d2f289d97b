package org.najda.core.desk;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.IncidentId;
import org.najda.core.Place;
import org.najda.core.Priority;
import org.najda.core.UnitId;
import org.najda.core.call.Call;
import org.najda.core.command.IncidentCommand;
import org.najda.core.event.IncidentEvent;
import org.najda.core.incident.Incident;
import org.najda.core.settings.ClosingCode;
import org.najda.core.settings.District;
import org.najda.core.settings.Nature;

/** Decides what is asked about incidents. */
record IncidentDeciding(Situation now) {

  Decision decide(IncidentCommand command) {
    return switch (command) {
      case IncidentCommand.OpenIncident c -> open(c);
      case IncidentCommand.MoveIncident c ->
          whileOpen(
              c.incident(),
              incident ->
                  Decision.accepted(
                      new IncidentEvent.IncidentMoved(
                          incident.id(), c.place(), district(c.place()))));
      case IncidentCommand.ChangePriority c ->
          whileOpen(c.incident(), incident -> changePriority(incident, c));
      case IncidentCommand.AddNote c ->
          whileOpen(
              c.incident(),
              incident -> Decision.accepted(new IncidentEvent.NoteAdded(incident.id(), c.text())));
      case IncidentCommand.CloseIncident c ->
          whileOpen(c.incident(), incident -> close(incident, c.closingCode()));
    };
  }

  private Decision whileOpen(IncidentId id, Function<Incident, Decision> then) {
    Incident incident = now.incident(id);
    if (incident == null) {
      return Situation.unknown(id);
    }
    Refusal closed = Situation.closed(incident);
    return closed != null ? Decision.refused(closed) : then.apply(incident);
  }

  private Decision open(IncidentCommand.OpenIncident c) {
    Nature nature = now.setup().findNature(c.nature()).orElse(null);
    if (nature == null) {
      return Decision.refused(
          Refusal.of(RefusalCode.UNKNOWN_NATURE).with("nature", c.nature()).at("nature"));
    }
    CallId callId = c.call();
    if (callId != null) {
      Call call = now.call(callId);
      if (call == null) {
        return Situation.unknown(callId);
      }
      Refusal refusal = CallDeciding.unsettleable(call);
      if (refusal != null) {
        return Decision.refused(refusal);
      }
    }
    Priority priority = c.priority();
    return Decision.accepted(
        new IncidentEvent.IncidentOpened(
            now.state().incidentBook().nextId(),
            callId,
            nature.code(),
            priority == null ? nature.priority() : priority,
            c.place(),
            district(c.place()),
            c.text()));
  }

  private @Nullable String district(Place place) {
    return now.setup().findDistrict(place.point()).map(District::code).orElse(null);
  }

  private static Decision changePriority(Incident incident, IncidentCommand.ChangePriority c) {
    return incident.priority().equals(c.priority())
        ? Decision.refused(
            Refusal.of(RefusalCode.NOTHING_CHANGES)
                .with("value", c.priority().level())
                .at("priority"))
        : Decision.accepted(
            new IncidentEvent.PriorityChanged(
                incident.id(), incident.priority(), c.priority(), c.reason()));
  }

  private Decision close(Incident incident, String closingCode) {
    ClosingCode code = now.setup().findClosingCode(closingCode).orElse(null);
    if (code == null) {
      return Decision.refused(
          Refusal.of(RefusalCode.UNKNOWN_CLOSING_CODE)
              .with("closingCode", closingCode)
              .at("closingCode"));
    }
    List<UnitId> active = incident.listActiveUnits();
    return active.isEmpty()
        ? Decision.accepted(
            new IncidentEvent.IncidentClosed(incident.id(), code.code(), code.effective()))
        : Decision.refused(
            Refusal.of(RefusalCode.UNITS_STILL_ON_MISSION)
                .with("incident", incident.id())
                .with("units", named(active))
                .at("incident"));
  }

  private static String named(List<UnitId> units) {
    return units.stream().map(UnitId::value).collect(Collectors.joining(", "));
  }
}
