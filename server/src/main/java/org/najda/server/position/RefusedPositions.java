package org.najda.server.position;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.najda.core.RoomId;
import org.najda.core.UnitId;

/**
 * What was refused of each unit since the server was started: why, how often, when last; never
 * where. Most devices are answered as if all were well, so that nobody else would learn that the
 * clock of one is wrong. Thread-safe.
 */
public final class RefusedPositions {
  private final Instant since;
  private final Map<Kind, RefusalCount> counts = new ConcurrentHashMap<>();

  RefusedPositions(Instant since) {
    this.since = since;
  }

  /** Since when they are counted. */
  public Instant since() {
    return since;
  }

  /** How often something was refused for one reason, and when last. */
  public record RefusalCount(String code, long times, Instant lastAt) {
    private RefusalCount again(Instant at) {
      return new RefusalCount(code, times + 1, at);
    }
  }

  private record Kind(RoomId room, UnitId unit, PositionFault fault) {}

  void note(RoomId room, UnitId unit, PositionFault fault, Instant at) {
    RefusalCount first = new RefusalCount(fault.code(), 1, at);
    counts.merge(new Kind(room, unit, fault), first, (known, one) -> known.again(at));
  }

  /** Of one unit, one for each reason. */
  public List<RefusalCount> list(RoomId room, UnitId unit) {
    return Arrays.stream(PositionFault.values())
        .map(fault -> counts.get(new Kind(room, unit, fault)))
        .filter(Objects::nonNull)
        .toList();
  }
}
