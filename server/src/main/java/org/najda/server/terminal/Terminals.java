package org.najda.server.terminal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.najda.core.PersonId;
import org.najda.core.RoomId;
import org.najda.core.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The terminals of this server: in its database, and those heard of lately in memory too. */
public final class Terminals {
  /** Heard of more often than this, a terminal is not written down again. */
  private static final Duration WRITTEN_EVERY = Duration.ofMinutes(5);

  /** Those silent for longer are no longer listed. */
  private static final Duration LISTED_FOR = Duration.ofDays(30);

  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final Map<UUID, Heard> heard = new ConcurrentHashMap<>();

  public Terminals(DataSource database, InstantSource clock) {
    this.jdbc = JdbcClient.create(database);
    this.clock = clock;
  }

  private record Heard(Terminal.Holder holder, Instant at, Instant writtenAt) {
    boolean isWritten(Terminal.Holder now, Instant at) {
      return holder.equals(now) && writtenAt.isAfter(at.minus(WRITTEN_EVERY));
    }
  }

  /**
   * Notes that a terminal is there.
   *
   * @return false when it was ended: it is to be shut out
   */
  public boolean hear(UUID id, Terminal.Holder holder) {
    Instant now = clock.instant();
    // One at a time for a terminal: its end can't come between the asking and the noting.
    Heard noted =
        heard.compute(
            id,
            (key, before) -> {
              if (before != null && before.isWritten(holder, now)) {
                return new Heard(holder, now, before.writtenAt());
              }
              return write(id, holder, now) ? new Heard(holder, now, now) : null;
            });
    return noted != null;
  }

  private boolean write(UUID id, Terminal.Holder holder, Instant now) {
    return jdbc.sql(
                """
                INSERT INTO terminal AS known (id, room, unit, login, first_at, heard_at)
                VALUES (:id, :room, :unit, :login, :at, :at)
                ON CONFLICT (id) DO UPDATE SET room = EXCLUDED.room, unit = EXCLUDED.unit,
                  login = EXCLUDED.login, heard_at = EXCLUDED.heard_at
                WHERE known.ended_at IS NULL
                """)
            .param("id", id)
            .param("room", holder.room().value())
            .param("unit", holder.unit().value())
            .param("login", holder.person().value())
            .param("at", now.atOffset(ZoneOffset.UTC))
            .update()
        > 0;
  }

  /** A room's terminals of the last 30 days, those heard last first. */
  public List<Terminal> list(RoomId room) {
    return jdbc.sql(
            """
            SELECT id, room, unit, login, first_at, heard_at, ended_at, ended_by FROM terminal
            WHERE room = :room AND heard_at > :since ORDER BY heard_at DESC, id
            """)
        .param("room", room.value())
        .param("since", clock.instant().minus(LISTED_FOR).atOffset(ZoneOffset.UTC))
        .query(this::terminal)
        .list();
  }

  /**
   * Shuts a terminal out; nothing changes when it was shut out before.
   *
   * @return whether the room has such a terminal
   */
  public boolean end(RoomId room, UUID id, PersonId by) {
    int found =
        jdbc.sql(
                """
                UPDATE terminal SET ended_at = coalesce(ended_at, :at),
                  ended_by = coalesce(ended_by, :by)
                WHERE room = :room AND id = :id
                """)
            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
            .param("by", by.value())
            .param("room", room.value())
            .param("id", id)
            .update();
    heard.remove(id);
    return found > 0;
  }

  /** Whether a terminal was shut out; one that nobody knows was not. */
  public boolean isEnded(UUID id) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT 1 FROM terminal WHERE id = :id AND ended_at IS NOT NULL)")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  private Terminal terminal(ResultSet row, int number) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    Terminal.Holder holder =
        new Terminal.Holder(
            new RoomId(row.getString("room")),
            new UnitId(row.getString("unit")),
            new PersonId(row.getString("login")));
    Heard lately = heard.get(id);
    OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
    return new Terminal(
        id,
        holder,
        instant(row, "first_at"),
        lately == null ? instant(row, "heard_at") : lately.at(),
        ended == null
            ? null
            : new Terminal.End(ended.toInstant(), new PersonId(row.getString("ended_by"))));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
