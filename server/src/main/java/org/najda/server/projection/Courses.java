package org.najda.server.projection;

import java.sql.SQLException;
import java.util.List;
import org.najda.core.RoomId;
import org.najda.core.event.Recorded;
import org.najda.core.room.RoomState;
import org.najda.server.journal.JournalException;
import org.najda.server.journal.JournalRow;
import org.najda.server.room.Replaying;
import org.najda.server.room.Snapshots;

/** All projections of a room on their way along its journal. Only one thread uses them. */
record Courses(RoomId room, List<Course> list) {
  Courses {
    list = List.copyOf(list);
  }

  static Courses of(
      RoomId room, List<Projection> projections, ProjectionStore store, Alarms alarms) {
    return new Courses(
        room,
        projections.stream()
            .map(projection -> new Course(room, projection, store, alarms))
            .toList());
  }

  /** The room as it was where the one that is furthest behind goes on, or earlier. */
  Replaying begin(Snapshots snapshots) throws SQLException {
    long from = Long.MAX_VALUE;
    for (Course course : list) {
      from = Math.min(from, course.begin());
    }
    return snapshots
        .findLast(room, from)
        .map(Replaying::from)
        .orElseGet(() -> Replaying.fromStart(room));
  }

  /** Leads all of them past a row; what changes is written every so many events. */
  void take(Replaying walk, JournalRow row, int eventsATransaction) {
    Recorded event = walk.apply(row);
    take(event, walk.reached().state(), eventsATransaction);
  }

  /** As above, past an event whose row needs no reading. */
  void take(Recorded event, RoomState after, int eventsATransaction) {
    list.forEach(course -> course.take(event, after));
    if (event.sequence() % eventsATransaction == 0) {
      flush();
    }
  }

  /**
   * @throws IllegalStateException one of them has met what it can't make rows of
   */
  void requireAllGoing() {
    if (list.stream().anyMatch(Course::isStopped)) {
      throw new IllegalStateException("A projection of " + room + " has stopped itself.");
    }
  }

  /**
   * Writes what has changed.
   *
   * @throws JournalException the database cannot take it now; nothing is lost, it can be tried
   *     again
   */
  void flush() {
    for (Course course : list) {
      try {
        course.flush();
      } catch (SQLException e) {
        throw new JournalException("The rows of a projection can't be written now.", e);
      }
    }
  }
}
