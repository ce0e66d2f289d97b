package org.najda.roads.travel;

import org.najda.roads.Earth;
import org.najda.roads.Point;

/**
 * A simulated unit on its way.
 *
 * @param startMillis of simulated time
 * @param pace 1: as fast as on an emergency drive
 */
public record Drive(Way way, long startMillis, double pace) {
  /** When it is there. */
  public long endMillis() {
    return startMillis + (long) (way.millis() / pace);
  }

  /** Where it is at a moment of simulated time. */
  public Point at(long millis) {
    return way.at(onWay(millis));
  }

  /** Over the second of driving to come. */
  public double metersPerSecond(long millis) {
    return pace * Earth.meters(at(millis), way.at(onWay(millis) + 1_000));
  }

  /** Degrees from north, clockwise, 0 to 359. */
  public int heading(long millis) {
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
