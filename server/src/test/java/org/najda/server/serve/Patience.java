package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Waiting for what follows by itself, a moment behind. */
final class Patience {
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Duration BETWEEN = Duration.ofMillis(10);

  private Patience() {}

  /** Looks until there is something, and gives it. */
  static <T> T until(Supplier<Optional<T>> look) {
    Instant end = Instant.now().plus(LONGEST);
    Optional<T> seen = look.get();
    while (seen.isEmpty()) {
      assertThat(Instant.now()).as("it never was so").isBefore(end);
      LockSupport.parkNanos(BETWEEN.toNanos());
      seen = look.get();
    }
    return seen.get();
  }

  /**
   * The first event of a type in an incident's history, which follows the journal.
   *
   * @param incident reads it as it is now
   */
  static JsonNode untilInHistory(Supplier<JsonNode> incident, String type) {
    return until(() ->
        incident
            .get()
            .path("timeline")
            .valueStream()
            .filter(event -> event.path("type").asString().equals(type))
            .findFirst());
  }
}
