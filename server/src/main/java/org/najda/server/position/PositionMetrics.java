package org.najda.server.position;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts what comes in, by what became of it; never by unit. */
final class PositionMetrics {
  private static final String NAME = "najda.positions";
  private static final String OUTCOME = "outcome";

  private final MeterRegistry registry;
  private final Counter stored;

  PositionMetrics(MeterRegistry registry) {
    this.registry = registry;
    this.stored = registry.counter(NAME, OUTCOME, "stored");
  }

  void stored(int count) {
    stored.increment(count);
  }

  void refused(PositionFault fault) {
    registry.counter(NAME, OUTCOME, fault.code()).increment();
  }

  void unavailable(int count) {
    registry.counter(NAME, OUTCOME, "unavailable").increment(count);
  }
}
