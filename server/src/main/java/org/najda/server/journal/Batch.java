package org.najda.server.journal;

import java.time.Instant;
import java.util.List;
import org.najda.core.RoomId;
import org.najda.server.personal.PersonalValue;

/**
 * What one transaction writes.
 *
 * @param rows at least one, in order, without gaps, the first directly behind the room's head
 * @param personal values that the rows' events commit to
 * @param answers whole recommendations that the rows' events name by hash
 */
public record Batch(
    RoomId room, List<JournalRow> rows, List<PersonalValue> personal, List<Answer> answers) {
  public Batch {
    rows = List.copyOf(rows);
    personal = List.copyOf(personal);
    answers = List.copyOf(answers);
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("A batch without rows has nothing to store.");
    }
  }

  /** When its last event was recorded. */
  Instant at() {
    return rows.getLast().stamp().at();
  }
}
