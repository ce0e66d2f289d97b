package org.najda.server.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.najda.core.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The resets that were asked for, in the database. */
public final class Resets {
  private final JdbcClient jdbc;

  public Resets(DataSource database) {
    this.jdbc = JdbcClient.create(database);
  }

  /** Keeps that somebody asks for it. */
  public void ask(PersonId person, Reset.What what, Reset.Asked asked) {
    jdbc.sql(
            """
            INSERT INTO access_reset (person, what, asked_by, asked_at, reason)
            VALUES (?, ?, ?, ?, ?)
            """)
        .params(
            person.value(), what.id(), asked.by().value(), utc(asked.at()), asked.reason().strip())
        .update();
  }

  /** Those that nobody has answered and that have not lapsed, the oldest first. */
  public List<Reset> listWaiting(Instant now) {
    return jdbc.sql(
            """
            SELECT * FROM access_reset WHERE answered_at IS NULL AND asked_at > ? ORDER BY id
            """)
        .param(utc(now.minus(Reset.LAPSES_AFTER)))
        .query((row, number) -> reset(row))
        .list();
  }

  /** One that waits. */
  public Optional<Reset> findWaiting(long id, Instant now) {
    return listWaiting(now).stream().filter(each -> each.id() == id).findFirst();
  }

  /** Answers one; false when somebody was quicker, or it has lapsed. */
  public boolean answer(long id, Reset.Answered answered) {
    return jdbc.sql(
                """
                UPDATE access_reset SET answered_by = :by, answered_at = :at, confirmed = :confirmed
                WHERE id = :id AND answered_at IS NULL AND asked_at > :lapsed
                """)
            .param("by", answered.by().value())
            .param("at", utc(answered.at()))
            .param("confirmed", answered.confirmed())
            .param("id", id)
            .param("lapsed", utc(answered.at().minus(Reset.LAPSES_AFTER)))
            .update()
        == 1;
  }

  /** What was done about somebody's access that he has not read of. */
  public List<Reset> listUntold(PersonId person) {
    return jdbc.sql(
            """
            SELECT * FROM access_reset WHERE person = ? AND confirmed AND told_at IS NULL ORDER BY id
            """)
        .param(person.value())
        .query((row, number) -> reset(row))
        .list();
  }

  /** Somebody has read of what was done about his access. */
  public void told(PersonId person, Instant at) {
    jdbc.sql(
            """
            UPDATE access_reset SET told_at = ? WHERE person = ? AND confirmed AND told_at IS NULL
            """)
        .params(utc(at), person.value())
        .update();
  }

  private static Reset reset(ResultSet row) throws SQLException {
    return new Reset(
        row.getLong("id"),
        new PersonId(row.getString("person")),
        Reset.What.find(row.getString("what")).orElseThrow(),
        new Reset.Asked(
            new PersonId(row.getString("asked_by")), at(row, "asked_at"), row.getString("reason")),
        answered(row));
  }

  private static Reset.@Nullable Answered answered(ResultSet row) throws SQLException {
    String by = row.getString("answered_by");
    return by == null
        ? null
        : new Reset.Answered(new PersonId(by), at(row, "answered_at"), row.getBoolean("confirmed"));
  }

  private static Instant at(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
