package org.najda.server.projection;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.najda.core.RoomId;
import org.najda.core.event.Recorded;
import org.najda.core.room.RoomState;
import org.najda.server.projection.Alarms.Stopped;

/** One projection on its way along one room's journal. Only its projector's thread uses it. */
final class Course {
  // Connection lost, no resources, operator's intervention, serialisation: not the rows' fault.
  private static final Set<String> PASSING_CLASSES = Set.of("08", "53", "57", "40");

  private final RoomId room;
  private final Projection projection;
  private final ProjectionStore store;
  private final Alarms alarms;
  private final AtomicLong written = new AtomicLong();
  private final Map<List<@Nullable Object>, Row> changed = new LinkedHashMap<>();
  private long read;
  private boolean stopped;

  Course(RoomId room, Projection projection, ProjectionStore store, Alarms alarms) {
    this.room = room;
    this.projection = projection;
    this.store = store;
    this.alarms = alarms;
    alarms.watch(room, projection.name(), written);
  }

  /** Where it goes on: the last event that counts. */
  long begin() throws SQLException {
    read = store.begin(room, projection);
    written.set(read);
    return read;
  }

  boolean isStopped() {
    return stopped;
  }

  /** Takes an event; one that counts already changes nothing. */
  void take(Recorded event, RoomState after) {
    if (stopped || event.sequence() <= read) {
      return;
    }
    try {
      projection.rows(event, after).forEach(row -> changed.put(row.key(), row));
      read = event.sequence();
    } catch (RuntimeException e) {
      stop(e.getClass().getSimpleName());
    }
  }

  /**
   * Writes what has changed.
   *
   * @throws SQLException the database cannot take it now; nothing is lost, it can be tried again
   */
  void flush() throws SQLException {
    if (stopped || read == written.get()) {
      return;
    }
    try {
      store.write(room, projection, written.get(), read, changed.values());
      written.set(read);
      changed.clear();
    } catch (SQLException e) {
      if (passing(e)) {
        throw e;
      }
      stop("SQLSTATE " + e.getSQLState());
    } catch (RuntimeException e) {
      stop(e.getClass().getSimpleName());
    }
  }

  void stop(String cause) {
    stopped = true;
    changed.clear();
    alarms.stop(new Stopped(room, projection.name(), written.get(), cause));
  }

  private static boolean passing(SQLException e) {
    String state = e.getSQLState();
    return e instanceof SQLTransientException
        || state == null
        || PASSING_CLASSES.contains(state.substring(0, 2));
  }
}
