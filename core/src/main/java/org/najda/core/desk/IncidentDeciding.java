package org.najda.core.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.Place;
import org.najda.core.Priority;
import org.najda.core.UnitId;
import org.najda.core.call.Call;
import org.najda.core.command.IncidentCommand;
import org.najda.core.dispatch.Backup;
import org.najda.core.dispatch.Waiting;
import org.najda.core.event.DispatchEvent;
import org.najda.core.event.Event;
import org.najda.core.event.IncidentEvent;
import org.najda.core.event.StackEvent;
import org.najda.core.incident.Incident;
import org.najda.core.settings.ClosingCode;
import org.najda.core.settings.Nature;

/** Decides what is asked about incidents. */
record IncidentDeciding(Situation now) {

  Decision decide(IncidentCommand command) {
    return switch (command) {
      case IncidentCommand.OpenIncident c -> open(c);
      case IncidentCommand.MoveIncident c ->
          now.whileOpen(c.incident(), incident -> move(incident, c));
      case IncidentCommand.AssignGroup c ->
          now.whileOpen(c.incident(), incident -> assignGroup(incident, c));
      case IncidentCommand.ChangePriority c ->
          now.whileOpen(c.incident(), incident -> changePriority(incident, c));
      case IncidentCommand.AddNote c ->
          now.whileOpen(
              c.incident(),
              incident -> Decision.accepted(new IncidentEvent.NoteAdded(incident.id(), c.text())));
      case IncidentCommand.CloseIncident c ->
          now.whileOpen(c.incident(), incident -> close(incident, c.closingCode()));
      case IncidentCommand.OpenOnScene c -> openOnScene(c);
      case IncidentCommand.RequestBackup c ->
          now.whileOpen(c.incident(), incident -> requestBackup(incident, c));
      case IncidentCommand.WithdrawBackup c -> now.whileOpen(c.incident(), this::withdrawBackup);
    };
  }

  private Decision open(IncidentCommand.OpenIncident c) {
    Nature nature = now.setup().findNature(c.nature()).orElse(null);
    if (nature == null) {
      return unknownNature(c.nature());
    }
    Refusal elsewhere = unknownDistrict(c.district());
    if (elsewhere != null) {
      return Decision.refused(elsewhere);
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
    return Decision.accepted(opened(callId, nature, c));
  }

  /** Opens the incident, whatever its call has been until now. */
  Decision openedAnew(IncidentCommand.OpenIncident c) {
    Nature nature = now.setup().findNature(c.nature()).orElse(null);
    return nature == null
        ? unknownNature(c.nature())
        : Decision.accepted(opened(c.call(), nature, c));
  }

  private Decision openOnScene(IncidentCommand.OpenOnScene c) {
    Nature nature = now.setup().findNature(c.nature()).orElse(null);
    if (nature == null) {
      return unknownNature(c.nature());
    }
    Refusal refusal = now.unsendable(c.unit(), "unit");
    if (refusal != null) {
      return Decision.refused(refusal);
    }
    var asOpened =
        new IncidentCommand.OpenIncident(null, c.nature(), c.place(), c.priority(), c.text());
    var opened = opened(null, nature, asOpened);
    return Decision.accepted(opened, new DispatchEvent.SelfInitiated(opened.incident(), c.unit()));
  }

  private static Decision unknownNature(String nature) {
    return Decision.refused(
        Refusal.of(RefusalCode.UNKNOWN_NATURE).with("nature", nature).at("nature"));
  }

  private IncidentEvent.IncidentOpened opened(
      @Nullable CallId call, Nature nature, IncidentCommand.OpenIncident c) {
    Priority priority = c.priority();
    return new IncidentEvent.IncidentOpened(
        now.state().incidentBook().nextId(),
        call,
        nature.code(),
        priority == null ? nature.priority() : priority,
        c.place(),
        district(c.place(), c.district()),
        c.text());
  }

  private Decision move(Incident incident, IncidentCommand.MoveIncident c) {
    Refusal elsewhere = unknownDistrict(c.district());
    return elsewhere != null
        ? Decision.refused(elsewhere)
        : Decision.accepted(
            new IncidentEvent.IncidentMoved(
                incident.id(), c.place(), district(c.place(), c.district())));
  }

  /** A point says its district; of words somebody may know it. */
  private @Nullable String district(Place place, @Nullable String told) {
    return place.point() == null ? told : now.district(place);
  }

  private @Nullable Refusal unknownDistrict(@Nullable String district) {
    return district == null || now.setup().findDistrict(district).isPresent()
        ? null
        : Refusal.of(RefusalCode.UNKNOWN_DISTRICT).with("district", district).at("district");
  }

  private Decision requestBackup(Incident incident, IncidentCommand.RequestBackup c) {
    UnitId unit = c.unit();
    if (unit != null && !now.state().units().containsKey(unit)) {
      return Situation.unknown(unit, "unit");
    }
    Backup asked = incident.course().backup();
    return asked != null && asked.units() == c.units() && asked.urgency() == c.urgency()
        ? Decision.refused(
            Refusal.of(RefusalCode.NOTHING_CHANGES).with("value", c.units()).at("units"))
        : Decision.accepted(
            new IncidentEvent.BackupRequested(incident.id(), c.units(), c.urgency(), unit));
  }

  private Decision withdrawBackup(Incident incident) {
    return incident.course().backup() == null
        ? Decision.refused(
            Refusal.of(RefusalCode.NO_BACKUP_REQUESTED)
                .with("incident", incident.id())
                .at("incident"))
        : Decision.accepted(new IncidentEvent.BackupWithdrawn(incident.id()));
  }

  private Decision assignGroup(Incident incident, IncidentCommand.AssignGroup c) {
    String group = c.group();
    if (group != null && now.setup().findGroup(group).isEmpty()) {
      return Decision.refused(Situation.unknownGroup(group, "group"));
    }
    return Objects.equals(group, incident.scene().group())
        ? Decision.refused(
            Refusal.of(RefusalCode.NOTHING_CHANGES)
                .with("value", group == null ? "—" : group)
                .at("group"))
        : Decision.accepted(new IncidentEvent.GroupAssigned(incident.id(), group, c.reason()));
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
    Refusal held = TransferDeciding.held(incident);
    if (held != null) {
      return Decision.refused(held);
    }
    List<UnitId> active = incident.listActiveUnits();
    if (!active.isEmpty()) {
      return Decision.refused(
          Refusal.of(RefusalCode.UNITS_STILL_ON_MISSION)
              .with("incident", incident.id())
              .with("units", named(active))
              .at("incident"));
    }
    List<Event> events = new ArrayList<>();
    for (Waiting waiting : incident.waiting()) {
      // Said of each: nothing leaves a stack in silence.
      events.add(new StackEvent.UnitUnstacked(incident.id(), waiting.unit()));
    }
    events.add(new IncidentEvent.IncidentClosed(incident.id(), code.code(), code.effective()));
    return new Decision.Accepted(events);
  }

  private static String named(List<UnitId> units) {
    return units.stream().map(UnitId::value).collect(Collectors.joining(", "));
  }
}
