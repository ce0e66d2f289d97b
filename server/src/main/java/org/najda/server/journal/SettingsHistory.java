package org.najda.server.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.najda.core.PersonId;
import org.najda.core.RoomId;
import org.najda.core.codec.EventCodec;
import org.najda.core.event.RoomEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All versions of a room's settings, from the journal. */
public final class SettingsHistory {
  private static final String TYPE = "settings-adopted";

  private final JdbcClient jdbc;

  public SettingsHistory(DataSource database) {
    this.jdbc = JdbcClient.create(database);
  }

  /** All versions, the first first. */
  public List<Adoption> list(RoomId room) {
    return jdbc.sql(
            """
            SELECT recorded_at, actor, event_version, payload FROM journal
            WHERE room = :room AND event_type = 'settings-adopted' ORDER BY sequence
            """)
        .param("room", room.value())
        .query(SettingsHistory::adoption)
        .list();
  }

  /**
   * @param version 1 for the first settings of the room, then one more each time
   */
  public Optional<Adoption> find(RoomId room, long version) {
    return list(room).stream().filter(adoption -> adoption.version() == version).findFirst();
  }

  private static Adoption adoption(ResultSet row, int number) throws SQLException {
    var event =
        (RoomEvent.SettingsAdopted)
            EventCodec.decode(TYPE, row.getInt("event_version"), row.getBytes("payload"));
    return new Adoption(
        event.version(),
        row.getTimestamp("recorded_at").toInstant(),
        new PersonId(row.getString("actor")),
        event.settings());
  }
}
