package org.najda.server.serve;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.najda.core.Availability;
import org.najda.core.RoomId;
import org.najda.core.UnitId;
import org.najda.server.key.AccessKeys;
import org.najda.server.position.Pace;
import org.najda.server.position.PairedApps;
import org.najda.server.position.Positions;
import org.najda.server.position.ReceiverDoor;
import org.najda.server.room.Room;
import org.najda.server.room.Rooms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way of positions, with what was last known read again before anybody asks. */
@Configuration(proxyBeanMethods = false)
class PositionParts {
  @Bean
  Positions positions(
      DataSource database, Rooms rooms, InstantSource clock, Pace pace, MeterRegistry registry)
      throws SQLException {
    Positions positions =
        new Positions(database, (room, unit) -> hasUnit(rooms, room, unit), clock, pace, registry);
    for (Room room : rooms.list()) {
      positions.load(room.id(), units(room));
    }
    return positions;
  }

  @Bean
  PairedApps pairedApps(Positions positions, Rooms rooms) {
    return new PairedApps(positions, (room, unit) -> isOnDuty(rooms, room, unit));
  }

  @Bean
  ReceiverDoor receivers(PairedApps apps, AccessKeys keys, InstantSource clock) {
    return new ReceiverDoor(apps, keys, clock);
  }

  private static boolean isOnDuty(Rooms rooms, RoomId room, UnitId unit) {
    return rooms
        .find(room)
        .flatMap(found -> found.published().units().find(unit))
        .filter(one -> one.availability() != Availability.UNAVAILABLE || one.incident() != null)
        .isPresent();
  }

  private static List<UnitId> units(Room room) {
    List<UnitId> units = new ArrayList<>();
    room.published().units().values().forEach(unit -> units.add(unit.id()));
    return units;
  }

  private static boolean hasUnit(Rooms rooms, RoomId room, String unit) {
    try {
      UnitId id = new UnitId(unit);
      return rooms
          .find(room)
          .map(Room::published)
          .filter(s -> s.units().containsKey(id))
          .isPresent();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
