package org.najda.server.session;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How long a session lasts, and how many one person has at a time.
 *
 * @param idle without a request
 * @param whole from the sign-in, whatever is done
 * @param each of one person; the oldest gives way to a new one
 */
public record SessionLimits(Duration idle, Duration whole, int each) {
  private static final String IDLE = "NAJDA_SESSION_IDLE_MINUTES";
  private static final String WHOLE = "NAJDA_SESSION_HOURS";
  private static final String EACH = "NAJDA_SESSIONS_EACH";
  // A shift and the hand-over to the next: nobody is put out in the middle of a call.
  private static final int USUAL_IDLE_MINUTES = 720;
  private static final int USUAL_HOURS = 24;
  private static final int USUAL_EACH = 12;
  private static final int MOST = 100_000;

  /**
   * As the environment says: {@code NAJDA_SESSION_IDLE_MINUTES}, twelve hours if not set, {@code
   * NAJDA_SESSION_HOURS}, a day, and {@code NAJDA_SESSIONS_EACH}, twelve.
   *
   * @param environment gives the value of a variable, null when it is not set
   * @throws IllegalArgumentException one is no number that can be
   */
  public static SessionLimits of(UnaryOperator<@Nullable String> environment) {
    return new SessionLimits(
        Duration.ofMinutes(number(IDLE, environment.apply(IDLE), USUAL_IDLE_MINUTES)),
        Duration.ofHours(number(WHOLE, environment.apply(WHOLE), USUAL_HOURS)),
        number(EACH, environment.apply(EACH), USUAL_EACH));
  }

  private static int number(String name, @Nullable String set, int usual) {
    if (set == null) {
      return usual;
    }
    if (!set.matches("[1-9]\\d{0,4}")) {
      throw new IllegalArgumentException(
          "%s is '%s'; it needs a number from 1 to %d.".formatted(name, set, MOST - 1));
    }
    return Integer.parseInt(set);
  }
}
