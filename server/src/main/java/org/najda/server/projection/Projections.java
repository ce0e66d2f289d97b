package org.najda.server.projection;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.najda.core.RoomId;
import org.najda.server.journal.Journal;
import org.najda.server.room.Room;
import org.najda.server.room.Rooms;
import org.najda.server.room.Snapshots;
import org.najda.server.round.Round;

/** Keeps the projections of every room up to date for as long as it is open. */
public final class Projections implements AutoCloseable {
  /** Every projection there is. */
  static final List<Projection> ALL =
      List.of(
          new IncidentProjection(),
          new CallProjection(),
          new MissionProjection(),
          new TimelineProjection());

  private static final int PASSES_AT_ONCE = 3;
  private static final Duration LOOK_FOR_ROOMS = Duration.ofMillis(500);

  private final List<Projection> projections;
  private final Rooms rooms;
  private final Journal journal;
  private final Snapshots snapshots;
  private final ProjectionStore store;
  private final Alarms alarms;
  private final Semaphore passes = new Semaphore(PASSES_AT_ONCE);
  private final Map<RoomId, Projector> projectors = new ConcurrentHashMap<>();
  private final Round lookout = new Round("projections", this::takeUp);

  public Projections(Rooms rooms, Journal journal, DataSource database, MeterRegistry registry) {
    this(rooms, journal, database, registry, ALL);
  }

  Projections(
      Rooms rooms,
      Journal journal,
      DataSource database,
      MeterRegistry registry,
      List<Projection> projections) {
    this.projections = List.copyOf(projections);
    this.rooms = rooms;
    this.journal = journal;
    this.snapshots = new Snapshots(database);
    this.store = new ProjectionStore(database);
    this.alarms = new Alarms(registry);
  }

  /**
   * Begins with the rooms there are, and takes up every room that is made later.
   *
   * @param pause before the first: what has to catch up wants every core for a while
   */
  public void start(Duration pause) {
    lookout.start(pause, LOOK_FOR_ROOMS);
  }

  /** Which projections have stopped themselves. */
  public Alarms alarms() {
    return alarms;
  }

  private void takeUp() {
    for (Room room : rooms.list()) {
      projectors.computeIfAbsent(room.id(), id -> projector(room));
    }
  }

  private Projector projector(Room room) {
    Courses courses = Courses.of(room.id(), projections, store, alarms);
    return new Projector(room, journal, snapshots, courses, passes);
  }

  /** Ends where it is; the next start goes on from there. */
  @Override
  public void close() {
    lookout.close();
    projectors.values().forEach(Projector::close);
  }
}
