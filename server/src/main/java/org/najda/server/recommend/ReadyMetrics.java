package org.najda.server.recommend;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.najda.core.RoomId;

/**
 * Counts for those who run the server whether units are on the road before somebody asks for them;
 * never by unit.
 */
public final class ReadyMetrics {
  private static final String ROOM = "room";

  private final MeterRegistry registry;

  public ReadyMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  /** A unit was put on the road beforehand. */
  void expected(RoomId room) {
    Counter.builder("najda.units.expected")
        .description("units put on the road before somebody asked, each time they moved")
        .tag(ROOM, room.value())
        .register(registry)
        .increment();
  }

  /**
   * Somebody asked how long units drive.
   *
   * @param ready of them, on the road beforehand
   */
  void asked(RoomId room, long units, long ready) {
    asked(room, "ready").increment(ready);
    asked(room, "not-ready").increment(units - ready);
  }

  private Counter asked(RoomId room, String place) {
    return Counter.builder("najda.units.asked")
        .description("units whose driving time was asked for, by whether they were on the road")
        .tag(ROOM, room.value())
        .tag("place", place)
        .register(registry);
  }
}
