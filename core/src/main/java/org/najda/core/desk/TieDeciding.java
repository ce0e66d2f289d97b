package org.najda.core.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.IncidentId;
import org.najda.core.Place;
import org.najda.core.call.Call;
import org.najda.core.command.IncidentCommand.OpenIncident;
import org.najda.core.command.TieCommand;
import org.najda.core.event.CallEvent;
import org.najda.core.event.TieEvent;
import org.najda.core.incident.Incident;
import org.najda.core.incident.Merger;

/** Decides what is asked about incidents that have to do with one another. */
record TieDeciding(Situation now) {

  Decision decide(TieCommand command) {
    return switch (command) {
      case TieCommand.MergeIncident c -> merge(c.incident(), c.into());
      case TieCommand.UndoMerger c -> undo(c.incident());
      case TieCommand.LinkIncidents c -> link(c.incident(), c.other());
      case TieCommand.UnlinkIncidents c -> unlink(c.incident(), c.other());
      case TieCommand.SplitCall c -> split(c);
    };
  }

  private Decision merge(IncidentId id, IncidentId into) {
    Refusal refusal = apart(id, into);
    if (refusal == null) {
      refusal = open(into, "into");
    }
    if (refusal == null) {
      refusal = open(id, "incident");
    }
    if (refusal == null) {
      refusal = TransferDeciding.held(now.state().incidents().get(id));
    }
    return refusal != null
        ? Decision.refused(refusal)
        : Decision.accepted(
            new TieEvent.IncidentMerged(
                id, into, now.state().incidents().get(id).reports().calls()));
  }

  private Decision undo(IncidentId id) {
    Incident incident = now.incident(id);
    if (incident == null) {
      return Situation.unknown(id);
    }
    Merger merger = incident.ties().merger();
    if (merger == null) {
      return Decision.refused(
          Refusal.of(RefusalCode.INCIDENT_NOT_MERGED).with("incident", id).at("incident"));
    }
    Refusal refusal = open(merger.into(), "incident");
    return refusal != null ? Decision.refused(refusal) : Decision.accepted(undone(id, merger));
  }

  private TieEvent.MergerUndone undone(IncidentId id, Merger merger) {
    Returning returning = new Returning(id, merger.into(), merger.waits());
    return new TieEvent.MergerUndone(
        id,
        merger.into(),
        comingBack(merger),
        returning.listWaiting(now.state()),
        returning.hasBackup(now.state()));
  }

  /** Those that have not been moved on since. */
  private List<CallId> comingBack(Merger merger) {
    List<CallId> there = now.state().incidents().get(merger.into()).reports().calls();
    return merger.calls().stream().filter(there::contains).toList();
  }

  private Decision link(IncidentId id, IncidentId other) {
    Refusal refusal = apart(id, other);
    if (refusal == null) {
      refusal = known(id, "incident");
    }
    if (refusal == null) {
      refusal = known(other, "other");
    }
    if (refusal == null && areLinked(id, other)) {
      refusal = Refusal.of(RefusalCode.NOTHING_CHANGES).with("value", other).at("other");
    }
    return refusal != null
        ? Decision.refused(refusal)
        : Decision.accepted(new TieEvent.IncidentsLinked(id, other));
  }

  private Decision unlink(IncidentId id, IncidentId other) {
    Refusal refusal = known(id, "incident");
    if (refusal == null && !areLinked(id, other)) {
      refusal = Refusal.of(RefusalCode.NOTHING_CHANGES).with("value", other).at("other");
    }
    return refusal != null
        ? Decision.refused(refusal)
        : Decision.accepted(new TieEvent.IncidentsUnlinked(id, other));
  }

  private boolean areLinked(IncidentId id, IncidentId other) {
    return now.state().incidents().get(id).ties().related().contains(other);
  }

  private Decision split(TieCommand.SplitCall c) {
    Call call = now.call(c.call());
    if (call == null) {
      return Situation.unknown(c.call());
    }
    IncidentId from = call.incident().orElse(null);
    if (from == null) {
      return Decision.refused(
          Refusal.of(RefusalCode.CALL_NOT_ATTACHED).with("call", c.call()).at("call"));
    }
    Incident left = now.state().incidents().get(from);
    Refusal closed = Situation.closed(left);
    return closed != null ? Decision.refused(closed) : split(c, left);
  }

  /** The call is free again, opens an incident, and both incidents know of each other. */
  private Decision split(TieCommand.SplitCall c, Incident left) {
    String nature = c.nature();
    Place place = c.place();
    OpenIncident opening =
        new OpenIncident(
            c.call(),
            nature == null ? left.assessment().nature() : nature,
            place == null ? left.scene().place() : place,
            place == null ? left.scene().district() : null,
            null,
            null);
    return switch (new IncidentDeciding(now).openedAnew(opening)) {
      case Decision.Accepted accepted ->
          Decision.accepted(
              new CallEvent.CallReopened(c.call(), left.id()),
              accepted.events().getFirst(),
              new TieEvent.IncidentsLinked(left.id(), now.state().incidentBook().nextId()));
      case Decision other -> other;
    };
  }

  private static @Nullable Refusal apart(IncidentId id, IncidentId other) {
    return id.equals(other)
        ? Refusal.of(RefusalCode.SAME_INCIDENT).with("incident", id).at("incident")
        : null;
  }

  private @Nullable Refusal known(IncidentId id, String field) {
    return now.incident(id) == null
        ? Refusal.of(RefusalCode.UNKNOWN_INCIDENT).with("incident", id).at(field)
        : null;
  }

  private @Nullable Refusal open(IncidentId id, String field) {
    Incident incident = now.incident(id);
    return incident == null ? known(id, field) : Situation.closed(incident);
  }
}
