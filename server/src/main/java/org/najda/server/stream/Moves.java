package org.najda.server.stream;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.najda.core.UnitId;
import org.najda.core.dispatch.PositionBasis;
import org.najda.server.access.Standing;
import org.najda.server.position.Position;
import org.najda.server.whereabouts.Where;

/** Which units one reader has to be told of anew. */
final class Moves {
  private SortedMap<UnitId, Where> told;

  /**
   * @param told where units were when the reader began
   */
  Moves(SortedMap<UnitId, Where> told) {
    this.told = new TreeMap<>(told);
  }

  /** The body of a {@code positions} event. */
  record Positions(List<Moved> units) {}

  record Moved(
      UnitId id,
      double lat,
      double lon,
      PositionBasis basis,
      @Nullable Instant at,
      @Nullable Float speed,
      @Nullable Float heading) {
    static Moved of(UnitId unit, Where where) {
      Position reported = where.reported();
      return new Moved(
          unit,
          where.point().lat(),
          where.point().lon(),
          where.basis(),
          reported == null ? null : reported.at(),
          reported == null ? null : reported.speedMetersPerSecond(),
          reported == null ? null : reported.headingDegrees());
    }
  }

  /** Those that moved, or whose position grew old, since the last call. */
  Positions since(SortedMap<UnitId, Where> now, Standing standing) {
    List<Moved> moved = new ArrayList<>();
    now.forEach((unit, where) -> {
      if (standing.sees(unit) && !where.equals(told.get(unit))) {
        moved.add(Moved.of(unit, where));
      }
    });
    told = now;
    return new Positions(moved);
  }
}
