package org.najda.server.detail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.najda.core.IncidentId;
import org.najda.core.PersonId;
import org.najda.core.RoomId;
import org.najda.core.codec.EventCodec;
import org.najda.core.event.Event;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the journaled events of an incident by the projection that says which they are. */
public final class Timelines {
  private final JdbcClient jdbc;

  public Timelines(DataSource database) {
    this.jdbc = JdbcClient.create(database);
  }

  /** One event of it. */
  record Entry(long seq, Instant at, PersonId actor, Event event) {}

  /** In order; the latest events may be missing for the moment that the projection needs. */
  List<Entry> list(RoomId room, IncidentId incident) {
    return jdbc.sql(
            """
            SELECT sequence, recorded_at, actor, event_type, event_version, payload
            FROM timeline JOIN journal USING (room, sequence)
            WHERE room = :room AND kind = 'incident' AND number = :incident
            ORDER BY sequence
            """)
        .param("room", room.value())
        .param("incident", incident.number())
        .query(Timelines::entry)
        .list();
  }

  private static Entry entry(ResultSet row, int number) throws SQLException {
    return new Entry(
        row.getLong("sequence"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        new PersonId(row.getString("actor")),
        EventCodec.decode(
            row.getString("event_type"), row.getInt("event_version"), row.getBytes("payload")));
  }
}
