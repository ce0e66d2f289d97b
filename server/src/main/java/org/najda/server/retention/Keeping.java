package org.najda.server.retention;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How long things are kept that are not kept for ever.
 *
 * @param personal personal values and whole recommendations, from when they were stored
 * @param looks who looked at a history, from when he did
 * @param positions whole days (UTC) of positions
 */
public record Keeping(Duration personal, Duration looks, Duration positions) {
  private static final String PERSONAL_DAYS = "NAJDA_KEEP_PERSONAL_DAYS";
  private static final String LOOK_DAYS = "NAJDA_KEEP_LOOK_DAYS";
  private static final String POSITION_DAYS = "NAJDA_KEEP_POSITION_DAYS";
  private static final int USUAL_PERSONAL_DAYS = 365;
  private static final int USUAL_LOOK_DAYS = 1_095;
  private static final int USUAL_POSITION_DAYS = 90;

  // Devices send what they kept in a dead spot up to a day later.
  private static final int FEWEST_POSITION_DAYS = 2;
  // The database itself lets no look of the last year go.
  private static final int FEWEST_LOOK_DAYS = 366;
  private static final int MOST_DAYS = 36_500;

  /**
   * As the environment says: {@code NAJDA_KEEP_PERSONAL_DAYS}, a year if not set, {@code
   * NAJDA_KEEP_LOOK_DAYS}, three years, and {@code NAJDA_KEEP_POSITION_DAYS}, 90 days.
   *
   * @param environment gives the value of a variable, null when it is not set
   * @throws IllegalArgumentException one is no number of days that can be
   */
  public static Keeping of(UnaryOperator<@Nullable String> environment) {
    return new Keeping(
        days(PERSONAL_DAYS, environment.apply(PERSONAL_DAYS), 1, USUAL_PERSONAL_DAYS),
        days(LOOK_DAYS, environment.apply(LOOK_DAYS), FEWEST_LOOK_DAYS, USUAL_LOOK_DAYS),
        days(
            POSITION_DAYS,
            environment.apply(POSITION_DAYS),
            FEWEST_POSITION_DAYS,
            USUAL_POSITION_DAYS));
  }

  private static Duration days(String name, @Nullable String set, int fewest, int usual) {
    if (set == null) {
      return Duration.ofDays(usual);
    }
    if (!set.matches("\\d{1,5}")
        || Integer.parseInt(set) < fewest
        || Integer.parseInt(set) > MOST_DAYS) {
      throw new IllegalArgumentException(
          "%s is '%s'; it needs a number of days from %d to %d."
              .formatted(name, set, fewest, MOST_DAYS));
    }
    return Duration.ofDays(Integer.parseInt(set));
  }
}
