package org.najda.server.projection;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.najda.core.RoomId;
import org.najda.core.desk.Desk;
import org.najda.core.event.Recorded;
import org.najda.core.room.RoomState;
import org.najda.server.journal.JournalException;
import org.najda.server.room.Snapshots;

/**
 * Keeps the tables of a new room beside its only writer, which hands over each event once it is
 * durable, so that no row of the journal is read, checked and decoded again.
 */
public final class KeepUp {
  private final Courses courses;
  private RoomState state = RoomState.EMPTY;

  private KeepUp(Courses courses) {
    this.courses = courses;
  }

  /**
   * Of all projections there are.
   *
   * @param room whose journal is empty
   * @throws JournalException the database can't take it
   */
  public static KeepUp of(RoomId room, DataSource database) {
    Courses courses = CatchUp.courses(room, database);
    try {
      courses.begin(new Snapshots(database));
    } catch (SQLException e) {
      throw new JournalException("Where projections go on can't be read.", e);
    }
    return new KeepUp(courses);
  }

  /** Takes events that were stored behind those it has taken, in order. */
  public void take(List<Recorded> stored) {
    for (Recorded event : stored) {
      state = Desk.evolve(state, event);
      courses.take(event, state, CatchUp.EVENTS_A_TRANSACTION);
    }
  }

  /**
   * Writes what is left.
   *
   * @throws IllegalStateException a projection has stopped itself
   */
  public void finish() {
    courses.flush();
    courses.requireAllGoing();
  }
}
