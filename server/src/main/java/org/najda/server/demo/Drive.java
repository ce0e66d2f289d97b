package org.najda.server.demo;

import org.najda.roads.Earth;
import org.najda.roads.Point;
import org.najda.roads.travel.Way;

/**
 * A unit on its way.
 *
 * @param startMillis of simulated time
 * @param pace 1: as fast as on an emergency drive
 */
record Drive(Way way, long startMillis, double pace) {
  long endMillis() {
    return startMillis + (long) (way.millis() / pace);
  }

  Point at(long millis) {
    return way.at(onWay(millis));
  }

  /** Over the second of driving to come. */
  double metersPerSecond(long millis) {
    return pace * Earth.meters(at(millis), way.at(onWay(millis) + 1_000));
  }

  /** Degrees from north, clockwise, 0 to 359. */
  int heading(long millis) {
    Point here = at(millis);
    Point ahead = way.at(onWay(millis) + 1_000);
    double east = (ahead.lon() - here.lon()) * Math.cos(Math.toRadians(here.lat()));
    double degrees = Math.toDegrees(Math.atan2(east, ahead.lat() - here.lat()));
    return Math.floorMod(Math.round(degrees), 360);
  }

  private long onWay(long millis) {
    return Math.max(0, (long) ((millis - startMillis) * pace));
  }
}
