package org.najda.server.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.najda.core.RoomId;
import org.najda.core.event.Recorded;
import org.najda.core.room.RoomState;
import org.najda.server.verify.Check;
import org.najda.server.verify.CheckKind;
import org.najda.server.verify.Fault;

/**
 * Makes every projection of a room again and compares it with the stored rows, as far as that
 * projection has come. One that lags, was never begun or has rows of an older form is no fault: it
 * is led on or made again by the next server.
 */
public final class ProjectionCheck implements Check {
  private final RoomId room;
  private final Connection reading;
  private final List<Expected> projections = new ArrayList<>();

  private ProjectionCheck(DataSource database, RoomId room) {
    this.room = room;
    try {
      // Rows and positions of one instant: a server may be leading them on meanwhile.
      this.reading = database.getConnection();
      reading.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      reading.setAutoCommit(false);
      for (Projection projection : Projections.ALL) {
        ProjectionStore.Position position = ProjectionStore.find(reading, room, projection);
        if (position != null && position.version() == projection.version()) {
          projections.add(new Expected(projection, position.sequence()));
        }
      }
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  /** Makes the check of each room. */
  public static CheckKind kind(DataSource database) {
    return room -> new ProjectionCheck(database, room);
  }

  @Override
  public void accept(Recorded event, RoomState after) {
    projections.forEach(expected -> expected.accept(event, after));
  }

  /** The first row of the journal that a wrong, missing or added row goes back to. */
  @Override
  public Optional<Fault> finish() {
    return projections.stream()
        .flatMap(expected -> firstBad(expected).stream())
        .min(Comparator.naturalOrder())
        .map(sequence -> new Fault(Fault.Kind.PROJECTION, room, sequence));
  }

  private Optional<Long> firstBad(Expected expected) {
    try {
      ProjectionStore.read(reading, room, expected.table(), expected::compare);
      return expected.findFirstBad();
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  private static IllegalStateException unreadable(SQLException cause) {
    return new IllegalStateException("The projections can't be read.", cause);
  }

  @Override
  public void close() {
    try (Connection ended = reading) {
      ended.rollback();
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }
}
