package org.najda.core.settings;

import java.time.LocalDateTime;
import java.util.List;

/**
 * How fast the room's roads are. Without any rule they are as fast as the map says.
 *
 * @param speeds in order; the first that is for a road, a unit and the hour is in force
 * @param fromDrives whether what the drives of units to incidents show of roads counts too
 */
public record Traffic(List<SpeedRule> speeds, boolean fromDrives) {
  public static final Traffic NONE = new Traffic(List.of(), false);

  public Traffic {
    speeds = List.copyOf(speeds);
  }

  /** The rules of that hour. */
  public List<SpeedRule> at(LocalDateTime roomTime) {
    return speeds.stream().filter(rule -> rule.holdsAt(roomTime)).toList();
  }

  /** The same with other rules. */
  public Traffic withSpeeds(List<SpeedRule> rules) {
    return new Traffic(rules, fromDrives);
  }

  /** The same, where drives count, or do not. */
  public Traffic withFromDrives(boolean count) {
    return new Traffic(speeds, count);
  }
}
