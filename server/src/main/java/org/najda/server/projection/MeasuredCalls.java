package org.najda.server.projection;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.CallSource;
import org.najda.core.EnumWords;
import org.najda.core.RoomId;
import org.najda.core.interval.IntervalName;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Single calls with how long they waited, and nothing of who called. */
public final class MeasuredCalls {
  private final JdbcClient jdbc;

  public MeasuredCalls(DataSource database) {
    this.jdbc = JdbcClient.create(database);
  }

  /**
   * A call.
   *
   * @param answer from its first ring to the answer, as service levels measure it
   * @param answeredAt null where nobody answered
   * @param recording where the exchange keeps the recording; null where it said nothing of one
   */
  public record MeasuredCall(
      CallId id, Measurement answer, @Nullable Instant answeredAt, @Nullable String recording) {}

  /**
   * The calls that rang from the first instant to before the second. Those that were written on
   * cards in an outage are not among them: they come later, and nobody measured them.
   */
  public SortedSet<CallId> listIds(RoomId room, Instant from, Instant to) {
    return new TreeSet<>(
        jdbc.sql(
                """
                SELECT call FROM call WHERE room = :room AND source <> :card
                  AND presented_at >= :from AND presented_at < :to
                """)
            .param("room", room.value())
            .param("card", EnumWords.of(CallSource.CARD))
            .param("from", from.atOffset(ZoneOffset.UTC))
            .param("to", to.atOffset(ZoneOffset.UTC))
            .query((row, number) -> new CallId(row.getLong("call")))
            .list());
  }

  /** These calls, by number. */
  public List<MeasuredCall> list(RoomId room, Collection<CallId> calls) {
    if (calls.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            Measurements.selectCalls(IntervalName.PRESENTED_TO_ANSWERED)
                + "WHERE c.room = :room AND c.call IN (:calls) ORDER BY c.call")
        .param("room", room.value())
        .param("calls", calls.stream().map(CallId::number).toList())
        .query((row, number) ->
            new MeasuredCall(
                new CallId(row.getLong("call")),
                Measurements.measurement(row, number),
                new Stored(row).instant("answered_at"),
                row.getString("recording")))
        .list();
  }
}
