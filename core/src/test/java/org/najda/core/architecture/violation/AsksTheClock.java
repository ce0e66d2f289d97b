package org.najda.core.architecture.violation;

import java.time.Instant;
import java.util.function.Supplier;

final class AsksTheClock {
  /** A reference to a method, which a rule on calls alone would miss. */
  final Supplier<Instant> clock = Instant::now;
}
