package org.najda.server.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.najda.core.RoomId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which projections have stopped: told in the log, a metric and the server's health. */
public final class Alarms {
  private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);

  private final MeterRegistry registry;
  private final ConcurrentSkipListMap<String, Stopped> stopped = new ConcurrentSkipListMap<>();

  Alarms(MeterRegistry registry) {
    this.registry = registry;
  }

  /**
   * A projection that needs a person; the room goes on without it.
   *
   * @param sequence of the last event that counts in its rows
   * @param cause kind of the failure; its message may hold a personal value and is not kept
   */
  public record Stopped(RoomId room, String projection, long sequence, String cause) {}

  /** All projections that have stopped, by room and name. */
  public List<Stopped> list() {
    Collection<Stopped> all = stopped.values();
    return List.copyOf(all);
  }

  void stop(Stopped one) {
    stopped.put(key(one.room(), one.projection()), one);
    LOG.error(
        "The projection {} of room {} has stopped behind event {}: {}",
        one.projection(),
        one.room(),
        one.sequence(),
        one.cause());
  }

  /** Shows a projection in the metrics: whether it stopped, and how far it has come. */
  void watch(RoomId room, String projection, AtomicLong sequence) {
    Tags tags = Tags.of("room", room.value(), "projection", projection);
    String key = key(room, projection);
    Gauge.builder("najda.projection.stopped", () -> stopped.containsKey(key) ? 1 : 0)
        .tags(tags)
        .description("1 when the projection stopped itself")
        .register(registry);
    Gauge.builder("najda.projection.sequence", sequence::get)
        .tags(tags)
        .description("the last event that counts in the rows")
        .register(registry);
  }

  private static String key(RoomId room, String projection) {
    return room + "/" + projection;
  }
}
