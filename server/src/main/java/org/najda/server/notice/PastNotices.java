package org.najda.server.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.najda.core.NoticeId;
import org.najda.core.PersonId;
import org.najda.core.RoomId;
import org.najda.core.codec.EventCodec;
import org.najda.core.event.NoticeEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What became of notices, from the journal by the projection that says which of its rows tell of
 * them; the latest may be missing for the moment that the projection needs.
 */
public final class PastNotices {
  private static final String SELECT =
      """
      SELECT sequence, recorded_at, actor, event_type, event_version, payload
      FROM timeline JOIN journal USING (room, sequence)
      WHERE room = :room AND kind = 'notice' AND number %s ORDER BY number DESC, sequence
      """;
  private static final String ENDED =
      """
      IN (SELECT number FROM timeline JOIN journal USING (room, sequence)
          WHERE room = :room AND kind = 'notice' AND number < :before
            AND event_type IN ('notice-withdrawn', 'notice-expired')
          ORDER BY number DESC LIMIT :most)
      """;

  private final JdbcClient jdbc;

  public PastNotices(DataSource database) {
    this.jdbc = JdbcClient.create(database);
  }

  /** One of any time. */
  Optional<NoticeHistory> find(RoomId room, NoticeId id) {
    return NoticeHistory.of(
        jdbc.sql(SELECT.formatted("= :number"))
            .param("room", room.value())
            .param("number", id.number())
            .query(PastNotices::step)
            .list());
  }

  /**
   * Those that stand no longer, the newest first.
   *
   * @param before only of smaller numbers
   */
  List<NoticeHistory> list(RoomId room, long before, int most) {
    Map<NoticeId, List<NoticeHistory.Step>> byId = new LinkedHashMap<>();
    jdbc.sql(SELECT.formatted(ENDED))
        .param("room", room.value())
        .param("before", before)
        .param("most", most)
        .query(PastNotices::step)
        .list()
        .forEach(
            step -> byId.computeIfAbsent(step.event().notice(), id -> new ArrayList<>()).add(step));
    return byId.values().stream().flatMap(steps -> NoticeHistory.of(steps).stream()).toList();
  }

  private static NoticeHistory.Step step(ResultSet row, int number) throws SQLException {
    return new NoticeHistory.Step(
        row.getLong("sequence"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        new PersonId(row.getString("actor")),
        (NoticeEvent)
            EventCodec.decode(
                row.getString("event_type"), row.getInt("event_version"), row.getBytes("payload")));
  }
}
