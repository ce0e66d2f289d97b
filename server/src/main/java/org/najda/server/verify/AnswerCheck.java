package org.najda.server.verify;

import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.najda.core.RoomId;
import org.najda.core.event.DispatchEvent;
import org.najda.core.event.DutyEvent;
import org.najda.core.event.Event;
import org.najda.core.event.Recorded;
import org.najda.core.room.RoomState;
import org.najda.server.journal.Answers;

/** Whether each whole recommendation and sheet still there is the one that the event names. */
final class AnswerCheck implements Check {
  private final RoomId room;
  private final Set<String> altered;
  private @Nullable Fault fault;

  AnswerCheck(DataSource source, RoomId room) {
    this.room = room;
    this.altered = new Answers(source).alteredHashes(room);
  }

  @Override
  public void accept(Recorded event, RoomState after) {
    if (fault == null && altered.contains(answerOf(event.event()))) {
      fault = new Fault(Fault.Kind.ANSWER, room, event.sequence());
    }
  }

  /** The hash of what lies beside the event; empty when nothing does. */
  private static String answerOf(Event event) {
    return switch (event) {
      case DispatchEvent.UnitsSent sent -> sent.evidence().answerHash();
      case DutyEvent.HandoverGiven given -> given.sheetHash();
      default -> "";
    };
  }

  /** An answer that no dispatch names stands at sequence 0. */
  @Override
  public Optional<Fault> finish() {
    return fault == null && !altered.isEmpty()
        ? Optional.of(new Fault(Fault.Kind.ANSWER, room, 0))
        : Optional.ofNullable(fault);
  }
}
