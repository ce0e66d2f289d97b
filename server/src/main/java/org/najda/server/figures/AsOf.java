package org.najda.server.figures;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.server.tally.Dated;

/** As of when everything is known that a page shows: what of it is oldest. For one thread. */
final class AsOf {
  private @Nullable Instant oldest;

  /** The answer, noted. */
  <A> A note(Dated<A> answer) {
    if (oldest == null || answer.asOf().isBefore(oldest)) {
      oldest = answer.asOf();
    }
    return answer.answer();
  }

  /** Empty while nothing was noted. */
  Optional<Instant> oldest() {
    return Optional.ofNullable(oldest);
  }
}
