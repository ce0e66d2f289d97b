package org.najda.server.account;

import java.time.Instant;
import java.time.ZoneOffset;
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
   * Writes an act down.
   *
   * @param about whose access, or which record
   * @param reason empty where somebody acts on what is his own
   */
  public void add(Instant at, PersonId actor, AccessAct act, String about, String reason) {
    jdbc.sql("INSERT INTO access_act (at, actor, act, about, reason) VALUES (?, ?, ?, ?, ?)")
        .params(at.atOffset(ZoneOffset.UTC), actor.value(), act.id(), about, reason.strip())
        .update();
  }
}
