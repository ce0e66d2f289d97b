package org.najda.server.oversight;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is what where, and who has last looked at whether he still should be. */
final class RoleReviews {
  private final JdbcClient jdbc;

  RoleReviews(DataSource database) {
    this.jdbc = JdbcClient.create(database);
  }

  /** What somebody is, as the table names it. */
  record Held(String person, String unit, String role, LocalDate from) {}

  /**
   * A line of the list.
   *
   * @param reviewedAt null where nobody has looked yet
   */
  record Line(
      Held held,
      String name,
      @Nullable LocalDate to,
      @Nullable Instant reviewedAt,
      @Nullable String reviewer) {}

  /**
   * All that holds on a day: what was never looked at first, then what was looked at longest ago.
   */
  List<Line> list(LocalDate day) {
    return jdbc.sql(
            """
            SELECT p.*, s.name, r.at, r.reviewer FROM posting p
            JOIN staff s USING (person)
            LEFT JOIN LATERAL (
              SELECT at, reviewer FROM posting_review r
              WHERE r.person = p.person AND r.unit = p.unit AND r.role = p.role
                AND r.valid_from = p.valid_from
              ORDER BY r.id DESC LIMIT 1) r ON true
            WHERE p.valid_from <= :day AND (p.valid_to IS NULL OR p.valid_to >= :day)
            ORDER BY r.at NULLS FIRST, p.role, p.unit, p.person
            """)
        .param("day", day)
        .query((row, number) -> line(row))
        .list();
  }

  void confirm(Held held, String reviewer, Instant at) {
    keep(held, reviewer, at, "confirmed", "");
  }

  /** Ends it with the day before: from now on it gives no right. */
  void withdraw(Held held, String reviewer, Instant at, String reason, LocalDate today) {
    keep(held, reviewer, at, "withdrawn", reason);
    jdbc.sql(
            """
            UPDATE posting SET valid_to = :day
            WHERE person = :person AND unit = :unit AND role = :role AND valid_from = :from
            """)
        .param("day", today.minusDays(1))
        .param("person", held.person())
        .param("unit", held.unit())
        .param("role", held.role())
        .param("from", held.from())
        .update();
  }

  private void keep(Held held, String reviewer, Instant at, String decision, String reason) {
    jdbc.sql(
            """
            INSERT INTO posting_review (person, unit, role, valid_from, at, reviewer, decision, reason)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            held.person(),
            held.unit(),
            held.role(),
            held.from(),
            at.atOffset(ZoneOffset.UTC),
            reviewer,
            decision,
            reason)
        .update();
  }

  private static Line line(ResultSet row) throws SQLException {
    Date to = row.getDate("valid_to");
    OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
    return new Line(
        new Held(
            row.getString("person"),
            row.getString("unit"),
            row.getString("role"),
            row.getDate("valid_from").toLocalDate()),
        row.getString("name"),
        to == null ? null : to.toLocalDate(),
        at == null ? null : at.toInstant(),
        row.getString("reviewer"));
  }
}
