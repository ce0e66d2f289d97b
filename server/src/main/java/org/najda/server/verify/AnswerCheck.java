package org.najda.server.verify;

import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.najda.core.RoomId;
import org.najda.core.event.DispatchEvent;
import org.najda.core.event.Recorded;
import org.najda.core.room.RoomState;
import org.najda.server.journal.Answers;

/** Whether each whole recommendation that is still there is the one the dispatch names. */
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
    if (fault == null
        && event.event() instanceof DispatchEvent.UnitsSent sent
        && altered.contains(sent.evidence().answerHash())) {
      fault = new Fault(Fault.Kind.ANSWER, room, event.sequence());
    }
  }

  /** An answer that no dispatch names stands at sequence 0. */
  @Override
  public Optional<Fault> finish() {
    return fault == null && !altered.isEmpty()
        ? Optional.of(new Fault(Fault.Kind.ANSWER, room, 0))
        : Optional.ofNullable(fault);
  }
}
