package org.najda.core.desk;

import org.najda.core.CallId;
import org.najda.core.IncidentId;
import org.najda.core.call.Call;
import org.najda.core.call.Settlement;
import org.najda.core.dispatch.Backup;
import org.najda.core.event.IncidentEvent;
import org.najda.core.event.Recorded;
import org.najda.core.incident.Assessment;
import org.najda.core.incident.Closing;
import org.najda.core.incident.Incident;
import org.najda.core.incident.Opening;
import org.najda.core.incident.Scene;
import org.najda.core.room.RoomState;

/** Applies what happens to incidents. */
final class IncidentEvolving {
  private IncidentEvolving() {}

  static RoomState evolve(RoomState state, Recorded recorded, IncidentEvent event) {
    if (event instanceof IncidentEvent.IncidentOpened opened) {
      return opened(state, recorded, opened);
    }
    Incident incident = state.incidents().get(event.incident());
    return state.with(
        switch (event) {
          case IncidentEvent.IncidentOpened again -> incident;
          case IncidentEvent.IncidentMoved e -> incident.moved(e.place(), e.district());
          case IncidentEvent.GroupAssigned e -> incident.given(e.group());
          case IncidentEvent.PriorityChanged e -> incident.withPriority(e.to());
          case IncidentEvent.NoteAdded e -> incident.withNote();
          case IncidentEvent.BackupRequested e ->
              incident.withBackup(
                  new Backup(
                      e.units(), e.urgency(), e.unit(), recorded.author().person(), recorded.at()));
          case IncidentEvent.BackupWithdrawn e -> incident.withBackup(null);
          case IncidentEvent.IncidentClosed e ->
              incident.closed(
                  new Closing(
                      e.closingCode(), e.effective(), recorded.author().person(), recorded.at()));
        });
  }

  private static RoomState opened(
      RoomState state, Recorded recorded, IncidentEvent.IncidentOpened e) {
    Incident incident =
        Incident.opened(
            e.incident(),
            new Opening(recorded.author().person(), recorded.at(), e.text() != null, null),
            new Assessment(e.nature(), e.priority(), e.priority()),
            new Scene(e.place(), e.district()));
    RoomState next = state.with(incident);
    CallId call = e.call();
    return call == null ? next : attached(next, recorded, call, e.incident());
  }

  static RoomState attached(RoomState state, Recorded recorded, CallId id, IncidentId to) {
    Call call =
        state
            .calls()
            .get(id)
            .settled(new Settlement.Attached(to, recorded.author().person(), recorded.at()));
    return state.with(call).with(state.incidents().get(to).withCall(call));
  }
}
