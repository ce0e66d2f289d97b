package org.najda.server.command;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.najda.core.RoomId;
import org.najda.server.room.Outcome;

/** How many commands each room takes, and how long they wait for their commit. */
final class CommandMetrics {
  private static final Duration[] BOUNDS =
      IntStream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 5_000)
          .mapToObj(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final MeterRegistry registry;
  private final Map<RoomId, AtomicInteger> waiting = new ConcurrentHashMap<>();

  CommandMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  /** One command begins to wait. */
  Timer.Sample begin(RoomId room) {
    waiting.computeIfAbsent(room, this::gauge).incrementAndGet();
    return Timer.start(registry);
  }

  /** It has waited. */
  void end(RoomId room, Timer.Sample sample, Outcome outcome) {
    waiting.computeIfAbsent(room, this::gauge).decrementAndGet();
    sample.stop(
        Timer.builder("najda.commands")
            .description("Commands over HTTP, from the room's queue to their commit")
            .tag("room", room.value())
            .tag("outcome", outcome(outcome))
            .serviceLevelObjectives(BOUNDS)
            .register(registry));
  }

  private AtomicInteger gauge(RoomId room) {
    AtomicInteger count = new AtomicInteger();
    registry.gauge("najda.commands.waiting", Tags.of("room", room.value()), count);
    return count;
  }

  private static String outcome(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done done -> done.repeated() ? "repeated" : "accepted";
      case Outcome.Refused refused -> "refused";
      case Outcome.Unavailable unavailable -> "unavailable";
    };
  }
}
