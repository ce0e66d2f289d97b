package org.najda.server.room;

import java.util.ArrayList;
import java.util.List;
import org.najda.core.CommandKey;
import org.najda.core.RoomId;
import org.najda.core.event.Recorded;
import org.najda.server.journal.Answer;
import org.najda.server.journal.Batch;
import org.najda.server.journal.JournalRow;
import org.najda.server.personal.PersonalValue;

/** What has been decided and is not stored yet. */
final class Staged {
  private final List<Recorded> events = new ArrayList<>();
  private final List<JournalRow> rows = new ArrayList<>();
  private final List<PersonalValue> personal = new ArrayList<>();
  private final List<Answer> answers = new ArrayList<>();

  void add(Submission submission, List<Recorded> recorded, List<JournalRow> linked) {
    if (recorded.isEmpty()) {
      return;
    }
    events.addAll(recorded);
    rows.addAll(linked);
    personal.addAll(submission.personal());
    byte[] answer = submission.answer();
    if (answer != null) {
      answers.add(Answer.of(answer));
    }
  }

  boolean isEmpty() {
    return events.isEmpty();
  }

  List<Recorded> events() {
    return events;
  }

  List<Recorded> of(CommandKey key) {
    return events.stream().filter(event -> event.key().equals(key)).toList();
  }

  Batch batch(RoomId room) {
    return new Batch(room, rows, personal, answers);
  }
}
