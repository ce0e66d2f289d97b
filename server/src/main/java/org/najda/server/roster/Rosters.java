package org.najda.server.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.najda.registers.roster.Duty;
import org.najda.registers.roster.Roster;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The rosters in the database. */
public final class Rosters {
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  public Rosters(DataSource database) {
    this.jdbc = JdbcClient.create(database);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
  }

  /** All duties that are not over yet. */
  public Roster load(Instant now) {
    return Roster.of(
        jdbc.sql("SELECT * FROM roster_duty WHERE ends > :now")
            .param("now", utc(now))
            .query((row, number) -> duty(row))
            .list());
  }

  /** Those of a unit that are over no earlier, in the order of time. */
  public List<Duty> list(String unit, Instant endingAfter) {
    return jdbc.sql(
            """
            SELECT * FROM roster_duty WHERE unit = :unit AND ends > :after ORDER BY starts, person
            """)
        .param("unit", unit)
        .param("after", utc(endingAfter))
        .query((row, number) -> duty(row))
        .list();
  }

  /** Adds duties as one change; one that begins as one of the same person's is put in its place. */
  public void add(List<Duty> duties, String by, Instant at) {
    transaction.executeWithoutResult(status -> duties.forEach(duty -> add(duty, by, at)));
  }

  private void add(Duty duty, String by, Instant at) {
    jdbc.sql(
            """
            INSERT INTO roster_duty (unit, person, starts, ends, set_by, set_at)
            VALUES (:unit, :person, :starts, :ends, :by, :at)
            ON CONFLICT (unit, person, starts) DO UPDATE
            SET ends = excluded.ends, set_by = excluded.set_by, set_at = excluded.set_at
            """)
        .param("unit", duty.unit())
        .param("person", duty.person())
        .param("starts", utc(duty.from()))
        .param("ends", utc(duty.to()))
        .param("by", by)
        .param("at", utc(at))
        .update();
  }

  /**
   * Takes a duty away that has not begun; one that has is ended now. What was, stays.
   *
   * @return whether there was one
   */
  public boolean end(String unit, String person, Instant starts, String by, Instant now) {
    int gone =
        jdbc.sql(
                """
                DELETE FROM roster_duty
                WHERE unit = :unit AND person = :person AND starts = :starts AND starts >= :now
                """)
            .param("unit", unit)
            .param("person", person)
            .param("starts", utc(starts))
            .param("now", utc(now))
            .update();
    return gone > 0 || cut(unit, person, starts, by, now);
  }

  private boolean cut(String unit, String person, Instant starts, String by, Instant now) {
    return jdbc.sql(
                """
                UPDATE roster_duty SET ends = :now, set_by = :by, set_at = :now
                WHERE unit = :unit AND person = :person AND starts = :starts AND ends > :now
                """)
            .param("now", utc(now))
            .param("by", by)
            .param("unit", unit)
            .param("person", person)
            .param("starts", utc(starts))
            .update()
        > 0;
  }

  private static Duty duty(ResultSet row) throws SQLException {
    return new Duty(
        row.getString("unit"),
        row.getString("person"),
        row.getObject("starts", OffsetDateTime.class).toInstant(),
        row.getObject("ends", OffsetDateTime.class).toInstant());
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
