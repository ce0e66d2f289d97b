package org.najda.server.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.najda.core.EnumWords;
import org.najda.core.RoomId;
import org.najda.core.settings.Member;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who has looked again at what somebody may do in a command room. Whoever oversees access takes
 * nothing away there: he asks, and the room's supervisor does it.
 */
public final class MemberReviews {
  private final JdbcClient jdbc;

  public MemberReviews(DataSource database) {
    this.jdbc = JdbcClient.create(database);
  }

  /** What came of a look. */
  public enum Decision {
    KEPT,
    ASKED_AWAY;

    String id() {
      return EnumWords.of(this);
    }
  }

  /**
   * What somebody may do in a room.
   *
   * @param roles their words, in order, with commas between them
   */
  public record Held(String room, String person, String roles) {
    public static Held of(RoomId room, Member member) {
      return new Held(
          room.value(),
          member.person().value(),
          member.roles().stream().map(EnumWords::of).collect(Collectors.joining(",")));
    }
  }

  /**
   * A look.
   *
   * @param reason empty for one after which all stays
   */
  public record Review(Held held, Instant at, String reviewer, Decision decision, String reason) {}

  /** The last one of each, whether or not the person still is what he was then. */
  public List<Review> listLast() {
    return jdbc.sql(
            "SELECT DISTINCT ON (room, person) * FROM member_review ORDER BY room, person, id DESC")
        .query((row, number) -> review(row))
        .list();
  }

  public void keep(Review review) {
    jdbc.sql(
            """
            INSERT INTO member_review (room, person, roles, at, reviewer, decision, reason)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            review.held().room(),
            review.held().person(),
            review.held().roles(),
            review.at().atOffset(ZoneOffset.UTC),
            review.reviewer(),
            review.decision().id(),
            review.reason())
        .update();
  }

  /** What a room's supervisor was asked last about somebody who is still what he was then. */
  public List<Review> listAsked(String room, List<Held> now) {
    return listLast().stream()
        .filter(review -> review.held().room().equals(room))
        .filter(review -> review.decision() == Decision.ASKED_AWAY && now.contains(review.held()))
        .toList();
  }

  private static Review review(ResultSet row) throws SQLException {
    return new Review(
        new Held(row.getString("room"), row.getString("person"), row.getString("roles")),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("reviewer"),
        EnumWords.find(Decision.class, row.getString("decision")).orElseThrow(),
        row.getString("reason"));
  }
}
