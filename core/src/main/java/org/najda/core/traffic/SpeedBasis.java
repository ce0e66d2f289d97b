package org.najda.core.traffic;

import java.time.Instant;
import java.util.List;

/**
 * How fast roads were taken to be when travel times were worked out.
 *
 * @param settingsVersion of the settings whose rules they are
 * @param hour when the hour began, on the room's clock, in which they were in force
 * @param rules codes of those in force then, in the room's order
 * @param measured how many directions of roads had a speed that drives of units had shown
 */
public record SpeedBasis(long settingsVersion, Instant hour, List<String> rules, int measured) {
  public SpeedBasis {
    rules = List.copyOf(rules);
  }
}
