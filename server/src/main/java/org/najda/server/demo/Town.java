package org.najda.server.demo;

import java.util.List;
import org.najda.roads.Point;
import org.najda.roads.feature.Feature.Names;

/**
 * The ground of a demo, cut into rooms.
 *
 * @param rooms at least one
 */
record Town(Names names, List<TownRoom> rooms) {
  Town {
    rooms = List.copyOf(rooms);
  }

  TownRoom room(String id) {
    return rooms.stream().filter(room -> room.id().equals(id)).findFirst().orElseThrow();
  }

  double weight() {
    return rooms.stream().mapToDouble(TownRoom::weight).sum();
  }

  /**
   * The part that one room commands.
   *
   * @param id of the room
   * @param side what is put behind the town's name
   */
  record TownRoom(String id, Names side, List<TownDistrict> districts) {
    TownRoom {
      districts = List.copyOf(districts);
    }

    double weight() {
      return districts.stream().mapToDouble(TownDistrict::weight).sum();
    }
  }

  /**
   * A district with its police station.
   *
   * @param weight how many people live there, or anything in proportion to it
   * @param outline a simple ring, not closed
   */
  record TownDistrict(
      String code, Names names, int weight, List<Point> outline, Names station, Point post) {
    TownDistrict {
      outline = List.copyOf(outline);
    }
  }
}
