package org.najda.server.position;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
  private final Map<Whose, Map<PositionFault, Refused>> refused = new ConcurrentHashMap<>();

  RefusedPositions(Instant since) {
    this.since = since;
  }

  /** Since when they are counted. */
  public Instant since() {
    return since;
  }

  /** How often something was refused for one reason, and when last. */
  public record Refused(String code, long times, Instant lastAt) {
    private Refused again(Instant at) {
      return new Refused(code, times + 1, at);
    }
  }

  private record Whose(RoomId room, UnitId unit) {}

  void note(RoomId room, UnitId unit, PositionFault fault, Instant at) {
    refused.compute(
        new Whose(room, unit),
        (whose, known) -> {
          Map<PositionFault, Refused> next = new EnumMap<>(PositionFault.class);
          if (known != null) {
            next.putAll(known);
          }
          next.merge(fault, new Refused(fault.code(), 1, at), (last, first) -> last.again(at));
          return next;
        });
  }

  /** Of one unit, one for each reason. */
  public List<Refused> list(RoomId room, UnitId unit) {
    return new ArrayList<>(refused.getOrDefault(new Whose(room, unit), Map.of()).values());
  }
}
