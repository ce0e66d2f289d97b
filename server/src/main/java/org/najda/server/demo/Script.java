package org.najda.server.demo;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.roads.Point;

/**
 * What a caller knows, and how the call will go if simulated staff takes it.
 *
 * @param reference by which the exchange calls it
 * @param outcome how it ends without an incident; null: it becomes one
 * @param talkMillis of simulated time
 */
record Script(
    String reference, Point place, String nature, @Nullable String outcome, long talkMillis) {
  Optional<String> findOutcome() {
    return Optional.ofNullable(outcome);
  }
}
