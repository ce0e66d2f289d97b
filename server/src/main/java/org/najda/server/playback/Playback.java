package org.najda.server.playback;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.UnitId;
import org.najda.server.board.Board;
import org.najda.server.playback.PastRestrictions.PastRestriction;
import org.najda.server.position.Position;
import tools.jackson.databind.util.RawValue;

/**
 * A past stretch of a room's time.
 *
 * @param board as the room stood at the beginning
 * @param frames what happened then, each as the live stream told it
 * @param positions what units' devices said, as far as it is kept; at most one in ten seconds each
 * @param restrictions closed roads and slow zones that held at some moment of it
 */
record Playback(
    Instant from,
    Instant until,
    Board board,
    List<RawValue> frames,
    List<Moved> positions,
    List<PastRestriction> restrictions) {

  /** A unit at a place at an instant. */
  record Moved(
      UnitId id,
      Instant at,
      double lat,
      double lon,
      @Nullable Float speed,
      @Nullable Float heading) {
    static Moved of(Position position) {
      return new Moved(
          position.unit(),
          position.at(),
          position.point().lat(),
          position.point().lon(),
          position.speedMetersPerSecond(),
          position.headingDegrees());
    }
  }
}
