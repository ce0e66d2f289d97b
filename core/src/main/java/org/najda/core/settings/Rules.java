package org.najda.core.settings;

import java.time.Duration;

/**
 * The room's switches and times.
 *
 * @param acknowledgeWithin from sending until the unit must have acknowledged, else it escalates
 * @param duplicateWithin how old an open incident may be to be offered as a duplicate
 * @param duplicateMeters how far away it may be
 * @param positionFreshFor how long a reported position counts as where the unit is now
 * @param keepClosedFor how long closed calls and incidents stay in the state
 * @param supervision when whoever answers for the room is told of what
 * @param callBacks how whoever was cut off is called back
 * @param sending what is looked at beyond the units that are free now
 */
public record Rules(
    Duration acknowledgeWithin,
    Duration duplicateWithin,
    int duplicateMeters,
    Duration positionFreshFor,
    Duration keepClosedFor,
    Supervision supervision,
    CallBackRules callBacks,
    Sending sending) {
  /** One minute to acknowledge; 10 min and 80 m for duplicates; 2 min fresh; a day in the state. */
  public static final Rules DEFAULT =
      new Rules(
          Duration.ofSeconds(60),
          Duration.ofMinutes(10),
          80,
          Duration.ofMinutes(2),
          Duration.ofHours(24),
          Supervision.DEFAULT,
          CallBackRules.DEFAULT,
          Sending.OFF);

  public Rules {
    if (!isPositive(acknowledgeWithin)
        || !isPositive(duplicateWithin)
        || duplicateMeters < 1
        || !isPositive(positionFreshFor)
        || !isPositive(keepClosedFor)) {
      throw new IllegalArgumentException(
          "Every time and distance of a room's rules must be above 0.");
    }
  }

  /** The same, looking at other units beyond those that are free. */
  public Rules with(Sending other) {
    return new Rules(
        acknowledgeWithin,
        duplicateWithin,
        duplicateMeters,
        positionFreshFor,
        keepClosedFor,
        supervision,
        callBacks,
        other);
  }

  private static boolean isPositive(Duration d) {
    return !d.isZero() && !d.isNegative();
  }
}
