package org.najda.server.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.najda.core.ChangeId;
import org.najda.core.PersonId;
import org.najda.core.RoomId;
import org.najda.core.codec.EventCodec;
import org.najda.core.event.ChangeEvent;
import org.najda.core.event.DutyEvent;
import org.najda.core.event.Event;
import org.najda.core.event.RoomEvent;
import org.najda.core.settings.RoomSettings;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All versions of a room's settings, from the journal. */
public final class SettingsHistory {
  private final JdbcClient jdbc;

  public SettingsHistory(DataSource database) {
    this.jdbc = JdbcClient.create(database);
  }

  /** All versions, the first first. */
  public List<Adoption> list(RoomId room) {
    Map<ChangeId, PersonId> planners = new TreeMap<>();
    List<Adoption> adoptions = new ArrayList<>();
    jdbc.sql(
            """
            SELECT recorded_at, actor, event_type, event_version, payload FROM journal
            WHERE room = :room
              AND event_type IN ('settings-adopted', 'change-planned', 'supervisor-appointed')
            ORDER BY sequence
            """)
        .param("room", room.value())
        .query(row -> {
          switch (event(row)) {
            case ChangeEvent.ChangePlanned planned -> planners.put(planned.change(), actor(row));
            case RoomEvent.SettingsAdopted adopted ->
                adoptions.add(adoption(row, adopted, planners));
            // It stands right behind the settings that it made.
            case DutyEvent.SupervisorAppointed e ->
                adoptions.add(
                    adoptions.removeLast().with(new Adoption.Appointment(e.person(), e.reason())));
            default -> throw new IllegalStateException("Only what was asked for comes.");
          }
        });
    return adoptions;
  }

  /**
   * @param version 1 for the first settings of the room, then one more each time
   */
  public Optional<Adoption> find(RoomId room, long version) {
    return list(room).stream().filter(adoption -> adoption.version() == version).findFirst();
  }

  /** The settings in force at a moment; empty before the room was set up. */
  public Optional<RoomSettings> find(RoomId room, Instant at) {
    return jdbc.sql(
            """
            SELECT event_type, event_version, payload FROM journal
            WHERE room = :room AND event_type = 'settings-adopted' AND recorded_at <= :at
            ORDER BY sequence DESC LIMIT 1
            """)
        .param("room", room.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query((row, number) -> ((RoomEvent.SettingsAdopted) event(row)).settings())
        .optional();
  }

  private static Event event(ResultSet row) throws SQLException {
    return EventCodec.decode(
        row.getString("event_type"), row.getInt("event_version"), row.getBytes("payload"));
  }

  private static PersonId actor(ResultSet row) throws SQLException {
    return new PersonId(row.getString("actor"));
  }

  private static Adoption adoption(
      ResultSet row, RoomEvent.SettingsAdopted event, Map<ChangeId, PersonId> planners)
      throws SQLException {
    ChangeId change = event.change();
    PersonId planner = change == null ? null : planners.get(change);
    return new Adoption(
        event.version(),
        row.getTimestamp("recorded_at").toInstant(),
        actor(row),
        event.settings(),
        planner == null ? null : new Adoption.Planned(change, planner),
        null);
  }
}
