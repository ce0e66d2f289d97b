package org.najda.server.command;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.GeoPoint;
import org.najda.core.Place;
import org.najda.core.PlaceClass;
import org.najda.core.PlaceSource;
import org.najda.core.UnitId;
import org.najda.core.dispatch.PositionBasis;
import org.najda.core.unit.Panic;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper.Visit;
import org.najda.server.position.Position;
import org.najda.server.traffic.LiveRoads;
import org.najda.server.whereabouts.Where;
import org.najda.server.whereabouts.Whereabouts;

/**
 * Who asks, when, and from what was known then.
 *
 * @param sealing takes the personal values in what is asked
 */
record Asking(Visit visit, Instant now, Sealing sealing, Whereabouts whereabouts, LiveRoads roads) {
  /** How far from an old position, or from its post, a unit may well be. */
  private static final int OLD_POSITION_METERS = 1_000;

  /** Every unit has a post; one that is nowhere is none of the room's, and the desk refuses it. */
  private static final Where NOWHERE = new Where(new GeoPoint(0, 0), PositionBasis.POST, null);

  Instant orNow(@Nullable Instant told) {
    return told == null ? now : told;
  }

  /** Whether a client says that the clock behind its times is not to be relied on. */
  static boolean isSet(@Nullable Boolean doubtful) {
    return Boolean.TRUE.equals(doubtful);
  }

  /** OpenStreetMap's ids of the ways under a line on the room's map. */
  List<Long> waysUnder(List<GeoPoint> line) {
    return roads.waysUnder(visit.state(), line);
  }

  boolean isForOwnUnitOnly(Act act) {
    return visit.standing().isForOwnUnitOnly(act);
  }

  /** Where nobody says otherwise, it happens where the unit is. */
  Place placeOf(UnitId unit) {
    Where where = whereabouts.of(visit.room().id(), visit.state()).getOrDefault(unit, NOWHERE);
    int uncertainty = where.basis() == PositionBasis.FRESH ? 0 : OLD_POSITION_METERS;
    return new Place(where.point(), PlaceSource.UNIT, PlaceClass.UNKNOWN, uncertainty, null);
  }

  /**
   * Where the unit was seen last, by the room or by whoever asks.
   *
   * @param own as the crew's own device says; null: it does not
   */
  Panic.@Nullable LastSeen lastSeen(UnitId unit, Panic.@Nullable LastSeen own) {
    Where where = whereabouts.of(visit.room().id(), visit.state()).get(unit);
    if (where == null) {
      return own;
    }
    Position reported = where.reported();
    if (own != null && (reported == null || !reported.at().isAfter(own.at()))) {
      return own;
    }
    return new Panic.LastSeen(where.point(), reported == null ? null : reported.at());
  }
}
