package org.najda.server.projection;

import java.util.Optional;
import javax.sql.DataSource;
import org.najda.core.CallId;
import org.najda.core.IncidentId;
import org.najda.core.RoomId;
import org.najda.core.call.Call;
import org.najda.core.incident.Incident;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Calls and incidents that have left the room's state, as they were when they left it. */
public final class Archive {
  private final JdbcClient jdbc;

  public Archive(DataSource database) {
    this.jdbc = JdbcClient.create(database);
  }

  /** The call; of one that is still in the state it may be a moment old. */
  public Optional<Call> findCall(RoomId room, CallId id) {
    return jdbc.sql("SELECT * FROM call WHERE room = ? AND call = ?")
        .params(room.value(), id.number())
        .query((row, number) -> new ArchivedCall(row).call())
        .optional();
  }

  /** The incident with its missions; of one that is still in the state it may be a moment old. */
  public Optional<Incident> findIncident(RoomId room, IncidentId id) {
    return jdbc.sql("SELECT * FROM incident WHERE room = ? AND incident = ?")
        .params(room.value(), id.number())
        .query((row, number) -> new ArchivedIncident(row).incident())
        .optional()
        .map(incident -> withMissions(room, incident));
  }

  private Incident withMissions(RoomId room, Incident incident) {
    return jdbc
        .sql("SELECT * FROM mission WHERE room = ? AND incident = ? ORDER BY ordinal")
        .params(room.value(), incident.id().number())
        .query((row, number) -> new ArchivedMission(row).mission())
        .list()
        .stream()
        .reduce(incident, Incident::withMission, (a, b) -> b);
  }
}
