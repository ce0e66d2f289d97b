package org.najda.server.handover;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.najda.core.Commitment;
import org.najda.core.HandoverId;
import org.najda.core.PersonId;
import org.najda.core.RoomId;
import org.najda.core.codec.EventCodec;
import org.najda.core.duty.Handover.State;
import org.najda.core.event.DutyEvent;
import org.najda.core.event.DutyEvent.HandoverGiven;
import org.najda.core.event.DutyEvent.HandoverOverdue;
import org.najda.core.event.DutyEvent.HandoverTaken;
import org.najda.core.event.DutyEvent.HandoverWithdrawn;
import org.najda.core.event.Event;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads from the journal the hand-overs there have been. */
public final class PastHandovers {
  /** Rows of the journal: about a thousand shifts. */
  private static final int MOST = 4_000;

  private final JdbcClient jdbc;

  public PastHandovers(DataSource database) {
    this.jdbc = JdbcClient.create(database);
  }

  /**
   * A hand-over as it stands.
   *
   * @param settledBy who took or withdrew it; left out while it waits
   */
  record Told(
      HandoverId id,
      State state,
      PersonId givenBy,
      Instant givenAt,
      String sheetHash,
      @Nullable Commitment remarks,
      @Nullable PersonId settledBy,
      @Nullable Instant settledAt,
      @Nullable Commitment answer) {
    Told with(State now, @Nullable PersonId by, @Nullable Instant at, @Nullable Commitment words) {
      return new Told(id, now, givenBy, givenAt, sheetHash, remarks, by, at, words);
    }
  }

  private record Line(Event event, PersonId by, Instant at) {}

  /** The latest first. */
  List<Told> list(RoomId room) {
    TreeMap<HandoverId, Told> told = new TreeMap<>();
    for (Line line : lines(room)) {
      if (line.event() instanceof DutyEvent event) {
        tell(told, event, line);
      }
    }
    return new ArrayList<>(told.descendingMap().values());
  }

  Optional<Told> find(RoomId room, long number) {
    return list(room).stream().filter(one -> one.id().number() == number).findFirst();
  }

  private static void tell(TreeMap<HandoverId, Told> told, DutyEvent event, Line line) {
    switch (event) {
      case HandoverGiven e ->
          told.put(
              e.handover(),
              new Told(
                  e.handover(),
                  State.GIVEN,
                  line.by(),
                  line.at(),
                  e.sheetHash(),
                  e.remarks(),
                  null,
                  null,
                  null));
      case HandoverOverdue e ->
          told.computeIfPresent(
              e.handover(), (id, one) -> one.with(State.OVERDUE, null, null, null));
      case HandoverTaken e ->
          told.computeIfPresent(
              e.handover(), (id, one) -> one.with(State.TAKEN, line.by(), line.at(), e.remarks()));
      case HandoverWithdrawn e ->
          told.computeIfPresent(
              e.handover(), (id, one) -> one.with(State.WITHDRAWN, line.by(), line.at(), null));
      case DutyEvent.WorkPassed e -> {}
      case DutyEvent.PositionWatched e -> {}
      case DutyEvent.GroupsChosen e -> {}
      case DutyEvent.WatchingEnded e -> {}
      case DutyEvent.SupervisorAppointed e -> {}
    }
  }

  private List<Line> lines(RoomId room) {
    return jdbc.sql(
            """
            SELECT event_type, event_version, payload, actor, recorded_at FROM journal
            WHERE room = :room AND event_type LIKE 'handover-%' ORDER BY sequence DESC LIMIT :most
            """)
        .param("room", room.value())
        .param("most", MOST)
        .query((row, number) ->
            new Line(
                EventCodec.decode(row.getString(1), row.getInt(2), row.getBytes(3)),
                new PersonId(row.getString(4)),
                row.getObject(5, OffsetDateTime.class).toInstant()))
        .list()
        .reversed();
  }
}
