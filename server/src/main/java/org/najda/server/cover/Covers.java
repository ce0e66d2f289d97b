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
import org.najda.server.traffic.LiveRoads;
import org.najda.server.traffic.RoadsNow;
import org.najda.server.whereabouts.Where;
import org.najda.server.whereabouts.Whereabouts;

/** Works out what a room covers. Safe for use by many threads. */
public final class Covers {
  private final LiveRoads roads;
  private final Whereabouts whereabouts;
  private final Map<RoomId, Ground> grounds = new ConcurrentHashMap<>();

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
    return ground(room, state)
        .map(ground -> Left.of(ground, reaches(room, state, ground), leaving).view());
  }

  /**
   * What a dispatch rests on, with what it leaves of each district's cover and the move that would
   * mend most. The same as given where {@link #of} is empty.
   *
   * @param leaving units that are sent
   */
  public DispatchEvidence addTo(
      DispatchEvidence evidence, RoomId room, RoomState state, Collection<UnitId> leaving) {
    return ground(room, state)
        .map(ground -> Left.of(ground, reaches(room, state, ground), leaving).kept(evidence))
        .orElse(evidence);
  }

  private Optional<Ground> ground(RoomId room, RoomState state) {
    Setup setup = state.setup();
    if (setup == null || !setup.settings().response().rules().sending().cover().on()) {
      return Optional.empty();
    }
    return roads
        .find(room, state)
        .map(now -> ground(room, setup, now))
        .filter(ground -> !ground.points().isEmpty());
  }

  /** Worked out anew when settings, map or restrictions have changed. */
  private Ground ground(RoomId room, Setup setup, RoadsNow now) {
    return grounds.compute(
        room,
        (same, old) ->
            old == null || !old.isOf(setup, now.map())
                ? Ground.of(setup, now, now.map().roads().graph(Profile.EMERGENCY))
                : old.under(now));
  }

  private SortedMap<UnitId, BitSet> reaches(RoomId room, RoomState state, Ground ground) {
    SortedMap<UnitId, Where> places = whereabouts.of(room, state);
    SortedMap<UnitId, BitSet> reaches = new TreeMap<>();
    for (Unit unit : state.units().values()) {
      Where where = places.get(unit.id());
      if (where != null && unit.isFree() && !ground.setup().lacksCrew(unit)) {
        reaches.put(
            unit.id(), ground.reach(where.point(), ground.setup().getUnit(unit.id()).kind()));
      }
    }
    return reaches;
  }
}
