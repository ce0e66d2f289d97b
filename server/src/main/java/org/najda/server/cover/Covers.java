package org.najda.server.cover;

import java.util.BitSet;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.najda.core.RoomId;
import org.najda.core.UnitId;
import org.najda.core.dispatch.DispatchEvidence;
import org.najda.core.room.RoomState;
import org.najda.core.room.Setup;
import org.najda.core.unit.Unit;
import org.najda.roads.Profile;
import org.najda.roads.graph.RoadGraph;
import org.najda.server.traffic.LiveRoads;
import org.najda.server.traffic.RoadsNow;
import org.najda.server.whereabouts.Where;
import org.najda.server.whereabouts.Whereabouts;

/** Works out what a room covers. Safe for use by many threads. */
public final class Covers {
  private final LiveRoads roads;
  private final Whereabouts whereabouts;
  private final Map<RoomId, Known> known = new ConcurrentHashMap<>();

  private record Known(RoadsNow roads, CoverSpots spots) {
    boolean isOf(Setup setup, RoadsNow now) {
      return spots.setup().version() == setup.version() && roads.map() == now.map();
    }
  }

  public Covers(LiveRoads roads, Whereabouts whereabouts) {
    this.roads = roads;
    this.whereabouts = whereabouts;
  }

  /**
   * Empty when the room does not show its cover, has no district with streets, or no map that can
   * be read.
   *
   * @param leaving units that would be sent
   */
  Optional<CoverView> of(RoomId room, RoomState state, Collection<UnitId> leaving) {
    return spots(room, state).map(spots -> spots.left(reaches(room, state, spots), leaving).view());
  }

  /**
   * What a dispatch rests on, with what it leaves of each district's cover and the move that would
   * mend most. The same as given where {@link #of} is empty.
   *
   * @param leaving units that are sent
   */
  public DispatchEvidence addTo(
      DispatchEvidence evidence, RoomId room, RoomState state, Collection<UnitId> leaving) {
    return spots(room, state)
        .map(spots -> spots.left(reaches(room, state, spots), leaving).kept(evidence))
        .orElse(evidence);
  }

  private Optional<CoverSpots> spots(RoomId room, RoomState state) {
    Setup setup = state.setup();
    if (setup == null || !setup.settings().response().rules().sending().cover().on()) {
      return Optional.empty();
    }
    return roads
        .find(room, state)
        .map(now -> spots(room, setup, now))
        .filter(spots -> !spots.points().isEmpty());
  }

  /** Worked out anew when settings, map or restrictions have changed. */
  private CoverSpots spots(RoomId room, Setup setup, RoadsNow now) {
    return known
        .compute(
            room,
            (same, old) -> {
              if (old == null || !old.isOf(setup, now)) {
                RoadGraph graph = now.map().roads().graph(Profile.EMERGENCY);
                return new Known(now, CoverSpots.of(setup, now::times, graph));
              }
              return old.roads() == now ? old : new Known(now, old.spots().under(now::times));
            })
        .spots();
  }

  private SortedMap<UnitId, BitSet> reaches(RoomId room, RoomState state, CoverSpots spots) {
    SortedMap<UnitId, Where> places = whereabouts.of(room, state);
    SortedMap<UnitId, BitSet> reaches = new TreeMap<>();
    for (Unit unit : state.units().values()) {
      Where where = places.get(unit.id());
      if (where != null && unit.isFree() && !spots.setup().lacksCrew(unit)) {
        reaches.put(unit.id(), spots.reach(where.point(), spots.setup().getUnit(unit.id()).kind()));
      }
    }
    return reaches;
  }
}
