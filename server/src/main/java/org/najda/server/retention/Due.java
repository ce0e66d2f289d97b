package org.najda.server.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.najda.core.RoomId;
import org.najda.server.position.PositionDays;

/**
 * What has been kept long enough.
 *
 * @param personalBefore personal values and whole recommendations stored earlier go
 * @param looksBefore it is forgotten who looked at a history earlier
 * @param positionsBefore earlier days of positions go
 */
public record Due(
    Instant personalBefore,
    Instant looksBefore,
    LocalDate positionsBefore,
    List<OfRoom> rooms,
    List<PositionDays.Day> positionDays) {
  public Due {
    rooms = List.copyOf(rooms);
    positionDays = List.copyOf(positionDays);
  }

  /** How many of each are due in one room. */
  public record OfRoom(RoomId room, int personalValues, int recommendations, int looks) {}
}
