package org.najda.server.detail;

import java.util.Optional;
import javax.sql.DataSource;
import org.najda.core.RoomId;
import org.najda.core.codec.EventCodec;
import org.najda.core.event.RoomEvent;
import org.najda.core.settings.RoomSettings;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds in the journal the settings that once were in force. */
public final class PastSettings {
  private final JdbcClient jdbc;

  public PastSettings(DataSource database) {
    this.jdbc = JdbcClient.create(database);
  }

  /**
   * @param version 1 for the first settings of the room, then one more each time
   */
  Optional<RoomSettings> find(RoomId room, long version) {
    return jdbc
        .sql(
            """
            SELECT event_version, payload FROM journal
            WHERE room = ? AND event_type = 'settings-adopted' ORDER BY sequence
            """)
        .param(room.value())
        .query(
            (row, number) -> EventCodec.decode("settings-adopted", row.getInt(1), row.getBytes(2)))
        .list()
        .stream()
        .filter(event ->
            event instanceof RoomEvent.SettingsAdopted adopted && adopted.version() == version)
        .map(event -> ((RoomEvent.SettingsAdopted) event).settings())
        .findFirst();
  }
}
