package org.najda.core.settings;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of what a call-taker does when nobody speaks.
 *
 * @param code unique within the procedure
 * @param text what to say or do
 * @param listenFor for how long to listen; null: as long as it takes
 * @param signs what may be heard then, to be noted by one press; may be none
 */
public record SilentStep(
    String code, LocalName text, @Nullable Duration listenFor, List<Question.Choice> signs) {
  public SilentStep {
    signs = List.copyOf(signs);
    if (listenFor != null && listenFor.toSeconds() < 1) {
      throw new IllegalArgumentException("To listen takes at least a second: " + code);
    }
  }
}
