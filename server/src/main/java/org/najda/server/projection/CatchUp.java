package org.najda.server.projection;

import java.sql.SQLException;
import org.najda.server.journal.Journal;
import org.najda.server.journal.JournalException;
import org.najda.server.room.Replaying;
import org.najda.server.room.Snapshots;

/** Leads projections along a journal that nobody writes to, once and to its end. */
final class CatchUp {
  private static final int EVENTS_A_TRANSACTION = 5_000;

  private final Journal journal;
  private final Snapshots snapshots;
  private final Courses courses;

  CatchUp(Journal journal, Snapshots snapshots, Courses courses) {
    this.journal = journal;
    this.snapshots = snapshots;
    this.courses = courses;
  }

  /**
   * @throws JournalException the database can't take it; the next run goes on where it was
   */
  void run() {
    Replaying walk = begin();
    journal.read(
        courses.room(),
        walk.reached().head().sequence(),
        row -> courses.take(walk, row, EVENTS_A_TRANSACTION));
    courses.flush();
    if (courses.list().stream().anyMatch(Course::isStopped)) {
      throw new IllegalStateException("A projection of " + courses.room() + " has stopped itself.");
    }
  }

  private Replaying begin() {
    try {
      return courses.begin(snapshots);
    } catch (SQLException e) {
      throw new JournalException("Where projections go on can't be read.", e);
    }
  }
}
