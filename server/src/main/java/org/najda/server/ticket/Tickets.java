package org.najda.server.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.sql.DataSource;
import org.najda.core.PersonId;
import org.najda.core.RoomId;
import org.najda.core.UnitId;
import org.najda.server.key.KeySecret;
import org.najda.server.ticket.Ticket.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tickets of this server, in its database. */
public final class Tickets {
  private static final String GOOD =
      " WHERE hash = :hash AND purpose = :purpose AND used_at IS NULL AND expires_at > :now";
  private static final String COLUMNS = " room, unit, made_by, expires_at";

  private final JdbcClient jdbc;
  private final InstantSource clock;

  public Tickets(DataSource database, InstantSource clock) {
    this.jdbc = JdbcClient.create(database);
    this.clock = clock;
  }

  /** A new ticket and the secret that it is shown by; kept nowhere. */
  record Made(Ticket ticket, KeySecret secret) {}

  Made make(Purpose purpose, RoomId room, UnitId unit, PersonId by) {
    KeySecret secret = KeySecret.random();
    Instant now = clock.instant();
    Instant expiresAt = now.plus(purpose.life()).truncatedTo(ChronoUnit.SECONDS);
    jdbc.sql("DELETE FROM ticket WHERE expires_at < :longAgo")
        .param("longAgo", now.minus(30, ChronoUnit.DAYS).atOffset(ZoneOffset.UTC))
        .update();
    jdbc.sql(
            """
            INSERT INTO ticket (hash, purpose, room, unit, made_at, made_by, expires_at)
            VALUES (:hash, :purpose, :room, :unit, :at, :by, :expires)
            """)
        .param("hash", secret.hash())
        .param("purpose", purpose.code())
        .param("room", room.value())
        .param("unit", unit.value())
        .param("at", now.atOffset(ZoneOffset.UTC))
        .param("by", by.value())
        .param("expires", expiresAt.atOffset(ZoneOffset.UTC))
        .update();
    return new Made(new Ticket(purpose, room, unit, by, expiresAt), secret);
  }

  /** The ticket, while it is good; it stays so. */
  Optional<Ticket> find(Purpose purpose, KeySecret secret) {
    return asked("SELECT" + COLUMNS + " FROM ticket" + GOOD, purpose, secret);
  }

  /** Uses the ticket up: of all who try, one gets it. */
  Optional<Ticket> use(Purpose purpose, KeySecret secret) {
    String update = "UPDATE ticket SET used_at = :now" + GOOD + " RETURNING" + COLUMNS;
    return asked(update, purpose, secret);
  }

  /** Makes a ticket good again whose act did not come about. */
  void giveBack(KeySecret secret) {
    jdbc.sql("UPDATE ticket SET used_at = NULL WHERE hash = :hash")
        .param("hash", secret.hash())
        .update();
  }

  private Optional<Ticket> asked(String sql, Purpose purpose, KeySecret secret) {
    return jdbc.sql(sql)
        .param("hash", secret.hash())
        .param("purpose", purpose.code())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query((row, number) -> ticket(purpose, row))
        .optional();
  }

  private static Ticket ticket(Purpose purpose, ResultSet row) throws SQLException {
    return new Ticket(
        purpose,
        new RoomId(row.getString("room")),
        new UnitId(row.getString("unit")),
        new PersonId(row.getString("made_by")),
        row.getObject("expires_at", OffsetDateTime.class).toInstant());
  }
}
