package org.najda.server.account;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.najda.core.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was done about people's access, by whom and why: added to, never changed. */
public final class AccessLog {
  private final JdbcClient jdbc;

  public AccessLog(DataSource database) {
    this.jdbc = JdbcClient.create(database);
  }

  /**
   * An act as it was written down.
   *
   * @param actor empty where nobody knows who it was
   */
  public record Done(Instant at, String actor, String act, String about, String reason) {}

  /** The latest first, of one person's doing or about him, or of all. */
  public List<Done> list(String person, Instant from, Instant to, int most) {
    return jdbc.sql(
            """
            SELECT * FROM access_act
            WHERE (:person = '' OR actor = :person OR about = :person) AND at >= :from AND at < :to
            ORDER BY id DESC LIMIT :most
            """)
        .param("person", person)
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("to", to.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query((row, number) ->
            new Done(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("act"),
                row.getString("about"),
                row.getString("reason")))
        .list();
  }

  /** When each person was last written down as having done this, or had it done to him. */
  public Map<String, Instant> lastOf(AccessAct act) {
    Map<String, Instant> last = new TreeMap<>();
    jdbc.sql("SELECT about, max(at) AS at FROM access_act WHERE act = ? GROUP BY about")
        .param(act.id())
        .query(row -> {
          last.put(row.getString("about"), row.getObject("at", OffsetDateTime.class).toInstant());
        });
    return last;
  }

  /**
   * Writes an act down.
   *
   * @param about whose access, or which record
   * @param reason empty where somebody acts on what is his own
   */
  public void add(Instant at, PersonId actor, AccessAct act, String about, String reason) {
    write(new Done(at, actor.value(), act.id(), about, reason.strip()));
  }

  /**
   * Writes an act down that may be tried again and again: the same of the same person for the same
   * reason once in a while, so that nobody floods what is sealed.
   */
  public void addSeldom(Instant at, PersonId actor, AccessAct act, String reason, Duration seldom) {
    boolean written =
        jdbc.sql(
                """
                SELECT EXISTS (SELECT FROM access_act
                WHERE about = :person AND at > :since AND actor = :person AND act = :act
                AND reason = :reason)
                """)
            .param("person", actor.value())
            .param("since", at.minus(seldom).atOffset(ZoneOffset.UTC))
            .param("act", act.id())
            .param("reason", reason)
            .query(Boolean.class)
            .single();
    if (!written) {
      add(at, actor, act, actor.value(), reason);
    }
  }

  /** Writes down what somebody did who has not proven who he is. */
  void addOfUnknown(Instant at, AccessAct act, String about, String reason) {
    write(new Done(at, "", act.id(), about, reason));
  }

  private void write(Done done) {
    jdbc.sql("INSERT INTO access_act (at, actor, act, about, reason) VALUES (?, ?, ?, ?, ?)")
        .params(
            done.at().atOffset(ZoneOffset.UTC),
            done.actor(),
            done.act(),
            done.about(),
            done.reason())
        .update();
  }
}
