package org.najda.server.playback;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;

/**
 * What is played.
 *
 * @param until at most two hours later
 */
record Interval(@NotNull Instant from, @NotNull Instant until) {
  private static final Duration LONGEST = Duration.ofHours(2);

  @AssertTrue(message = "until: must be later than from, by two hours at most")
  boolean isLengthAllowed() {
    return from == null
        || until == null
        || (from.isBefore(until) && Duration.between(from, until).compareTo(LONGEST) <= 0);
  }
}
