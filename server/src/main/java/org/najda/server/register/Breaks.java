package org.najda.server.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Records that somebody opened who could not, and what others thought of it. */
public final class Breaks {
  /** How long such a record shows. */
  static final Duration OPEN_FOR = Duration.ofHours(1);

  /** Within which somebody else has to look at it. */
  public static final Duration REVIEWED_WITHIN = Duration.ofHours(72);

  private static final String ALL =
      """
      SELECT b.*, r.at AS reviewed_at, r.reviewer, r.finding, r.words
      FROM register_break b LEFT JOIN register_break_review r ON r.break = b.id
      """;

  private final JdbcClient jdbc;

  public Breaks(DataSource database) {
    this.jdbc = JdbcClient.create(database);
  }

  /** One opening. */
  public record Break(
      long id,
      String register,
      String record,
      String person,
      Instant at,
      String reason,
      @Nullable Review review) {
    public boolean isOverdue(Instant now) {
      return review == null && at.plus(REVIEWED_WITHIN).isBefore(now);
    }
  }

  /**
   * What somebody else thought of it.
   *
   * @param finding {@code justified} or {@code unjustified}
   */
  public record Review(Instant at, String reviewer, String finding, String words) {}

  void open(String register, String record, String person, Instant at, String reason) {
    jdbc.sql(
            """
            INSERT INTO register_break (register, record, person, at, until, reason)
            VALUES (?, ?, ?, ?, ?, ?)
            """)
        .params(register, record, person, utc(at), utc(at.plus(OPEN_FOR)), reason)
        .update();
  }

  /** Why somebody has a record open now that he could not open. */
  Optional<String> findReason(String register, String record, String person, Instant at) {
    return jdbc.sql(
            """
            SELECT reason FROM register_break
            WHERE register = ? AND record = ? AND person = ? AND until > ? ORDER BY id DESC LIMIT 1
            """)
        .params(register, record, person, utc(at))
        .query(String.class)
        .optional();
  }

  /** Whether somebody has any record of a register open so. */
  boolean isAnyOpen(String register, String person, Instant at) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM register_break WHERE register = ? AND person = ? AND until > ?)
            """)
        .params(register, person, utc(at))
        .query(Boolean.class)
        .single();
  }

  /** Those that nobody has looked at, the oldest first; then those of the last thirty days. */
  public List<Break> list(Instant now) {
    return jdbc.sql(
            ALL
                + " WHERE r.break IS NULL OR b.at > ?"
                + " ORDER BY r.break IS NOT NULL, CASE WHEN r.break IS NULL THEN b.at END, b.at DESC")
        .param(utc(now.minus(Duration.ofDays(30))))
        .query((row, number) -> one(row))
        .list();
  }

  public Optional<Break> find(long id) {
    return jdbc.sql(ALL + " WHERE b.id = ?").param(id).query((row, n) -> one(row)).optional();
  }

  /** Writes down what somebody thinks of an opening; the first word stands. */
  public void review(long id, Review review) {
    jdbc.sql(
            """
            INSERT INTO register_break_review (break, at, reviewer, finding, words)
            VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """)
        .params(id, utc(review.at()), review.reviewer(), review.finding(), review.words())
        .update();
  }

  private static Break one(ResultSet row) throws SQLException {
    return new Break(
        row.getLong("id"),
        row.getString("register"),
        row.getString("record"),
        row.getString("person"),
        instant(row, "at"),
        row.getString("reason"),
        row.getString("reviewer") == null
            ? null
            : new Review(
                instant(row, "reviewed_at"),
                row.getString("reviewer"),
                row.getString("finding"),
                row.getString("words")));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
