package org.najda.server.whereabouts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.najda.core.RoomId;
import org.najda.core.UnitId;

/**
 * How units can be reached: when the terminal of each was last heard. In memory: a terminal that
 * lives is heard again within seconds of a restart. Safe for use by several threads.
 */
public final class Reach {
  /** After so long without a sign of life the unit can be reached by radio only. */
  public static final Duration SILENT_AFTER = Duration.ofSeconds(30);

  private final Map<RoomId, Map<UnitId, Instant>> heard = new ConcurrentHashMap<>();
  private final InstantSource clock;

  public Reach(InstantSource clock) {
    this.clock = clock;
  }

  /** The unit's terminal has just shown that it lives. */
  public void hear(RoomId room, UnitId unit) {
    heard.computeIfAbsent(room, any -> new ConcurrentHashMap<>()).put(unit, clock.instant());
  }

  /** The crew signed its terminal out: nobody waits to hear it any more. */
  public void forget(RoomId room, UnitId unit) {
    heard.getOrDefault(room, Collections.emptyMap()).remove(unit);
  }

  /** Units whose terminal was heard once and is silent now; those that never had one are not. */
  public SortedSet<UnitId> silent(RoomId room) {
    Instant latest = clock.instant().minus(SILENT_AFTER);
    SortedSet<UnitId> silent = new TreeSet<>();
    heard
        .getOrDefault(room, Collections.emptyMap())
        .forEach((unit, at) -> {
          if (at.isBefore(latest)) {
            silent.add(unit);
          }
        });
    return silent;
  }
}
