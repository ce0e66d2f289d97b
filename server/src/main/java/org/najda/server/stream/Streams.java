package org.najda.server.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.najda.core.RoomId;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/** The streams that are open: how many, and that they end before the server does. */
public final class Streams {
  private final Map<RoomId, AtomicInteger> open = new ConcurrentHashMap<>();
  private final MeterRegistry registry;
  private volatile boolean closing;

  public Streams(MeterRegistry registry) {
    this.registry = registry;
  }

  /** Comes before the web server waits for what is under way. */
  @EventListener(ContextClosedEvent.class)
  void close() {
    closing = true;
  }

  boolean closing() {
    return closing;
  }

  /** One stream more. */
  void enter(RoomId room) {
    open.computeIfAbsent(room, this::counted).incrementAndGet();
  }

  /** One stream less; each that entered leaves once. */
  void leave(RoomId room) {
    open.computeIfAbsent(room, this::counted).decrementAndGet();
  }

  private AtomicInteger counted(RoomId room) {
    AtomicInteger count = new AtomicInteger();
    registry.gauge("najda.stream.clients", Tags.of("room", room.value()), count);
    return count;
  }
}
