package org.najda.server.projection;

import java.util.stream.Stream;
import org.najda.core.event.Recorded;
import org.najda.core.room.RoomState;

/**
 * A table made from a room's journal. A pure function: the same journal gives the same rows.
 *
 * <p>A new form of the rows needs a new {@link #version()}; the table is then made again from the
 * first event.
 */
public interface Projection {
  /** Names the projection in {@code projection_position}, metrics and findings: its table's. */
  default String name() {
    return table().name();
  }

  /** Of the form of the rows, from 1. */
  int version();

  Table table();

  /**
   * The rows that the event makes or changes, whole, as they stand after it. A row never goes away.
   *
   * @param after the room's state after the event
   */
  Stream<Row> rows(Recorded event, RoomState after);
}
