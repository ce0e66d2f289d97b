package org.najda.server.projection;

import java.sql.SQLException;
import java.util.List;
import org.najda.core.RoomId;
import org.najda.core.event.Recorded;
import org.najda.server.journal.Journal;
import org.najda.server.journal.JournalException;
import org.najda.server.journal.JournalRow;
import org.najda.server.room.Replaying;
import org.najda.server.room.Snapshots;

/** Leads projections along a journal that nobody writes to, once and to its end. */
final class CatchUp {
  private static final int EVENTS_A_TRANSACTION = 5_000;

  private final RoomId room;
  private final Journal journal;
  private final Snapshots snapshots;
  private final List<Course> courses;

  CatchUp(RoomId room, Journal journal, Snapshots snapshots, List<Course> courses) {
    this.room = room;
    this.journal = journal;
    this.snapshots = snapshots;
    this.courses = courses;
  }

  /**
   * @throws JournalException the database can't take it; the next run goes on where it was
   */
  void run() {
    try {
      Replaying walk = begin();
      journal.read(room, walk.reached().head().sequence(), row -> take(walk, row));
      flush();
    } catch (SQLException e) {
      throw new JournalException("The rows of a projection can't be written.", e);
    }
    courses.stream()
        .filter(Course::isStopped)
        .findFirst()
        .ifPresent(stopped -> {
          throw new IllegalStateException("A projection of " + room + " has stopped itself.");
        });
  }

  private Replaying begin() throws SQLException {
    long from = Long.MAX_VALUE;
    for (Course course : courses) {
      from = Math.min(from, course.begin());
    }
    return snapshots
        .findLast(room, from)
        .map(Replaying::from)
        .orElseGet(() -> Replaying.fromStart(room));
  }

  private void take(Replaying walk, JournalRow row) {
    Recorded event = walk.apply(row);
    courses.forEach(course -> course.take(event, walk.reached().state()));
    if (event.sequence() % EVENTS_A_TRANSACTION == 0) {
      try {
        flush();
      } catch (SQLException e) {
        throw new JournalException("The rows of a projection can't be written.", e);
      }
    }
  }

  private void flush() throws SQLException {
    for (Course course : courses) {
      course.flush();
    }
  }
}
