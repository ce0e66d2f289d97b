package org.najda.server.projection;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.najda.core.RoomId;
import org.najda.server.journal.Journal;
import org.najda.server.journal.JournalException;
import org.najda.server.room.Replaying;
import org.najda.server.room.Snapshots;

/** Leads the tables of a room that no server works on to the end of its journal. */
public final class CatchUp {
  static final int EVENTS_A_TRANSACTION = 5_000;

  private final Journal journal;
  private final Snapshots snapshots;
  private final Courses courses;
  private @Nullable Replaying walk;

  private CatchUp(Journal journal, Snapshots snapshots, Courses courses) {
    this.journal = journal;
    this.snapshots = snapshots;
    this.courses = courses;
  }

  /** Of all projections there are. */
  public static CatchUp of(RoomId room, Journal journal, DataSource database) {
    return new CatchUp(journal, new Snapshots(database), courses(room, database));
  }

  static Courses courses(RoomId room, DataSource database) {
    ProjectionStore store = new ProjectionStore(database);
    Alarms alarms = new Alarms(new SimpleMeterRegistry());
    return Courses.of(room, Projections.ALL, store, alarms);
  }

  /**
   * Goes on from where the last run ended.
   *
   * @throws JournalException the database can't take it
   */
  public void run() {
    Replaying walk = this.walk == null ? begin() : this.walk;
    this.walk = walk;
    journal.read(
        courses.room(),
        walk.reached().head().sequence(),
        row -> courses.take(walk, row, EVENTS_A_TRANSACTION));
    courses.flush();
    courses.requireAllGoing();
  }

  private Replaying begin() {
    try {
      return courses.begin(snapshots);
    } catch (SQLException e) {
      throw new JournalException("Where projections go on can't be read.", e);
    }
  }
}
