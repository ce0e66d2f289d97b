package org.najda.server.cover;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.najda.core.RoomId;
import org.najda.core.UnitId;
import org.najda.core.cover.Mending;
import org.najda.core.cover.Spots;
import org.najda.core.dispatch.CoverNote;
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
  /** A move is offered that mends at least this share of the whole ground. */
  private static final int LEAST_PERCENT = 5;

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
    return ground(room, state).map(ground -> view(ground, reaches(room, state, ground), leaving));
  }

  /**
   * What a dispatch leaves of each district's cover, by its code. Empty where {@link #of} is.
   *
   * @param leaving units that are sent
   */
  public List<CoverNote> notes(RoomId room, RoomState state, Collection<UnitId> leaving) {
    return ground(room, state)
        .map(ground -> notes(ground.spots(), reaches(room, state, ground), leaving))
        .orElseGet(List::of);
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

  private static CoverView view(
      Ground ground, SortedMap<UnitId, BitSet> free, Collection<UnitId> leaving) {
    SortedMap<UnitId, BitSet> left = without(leaving, free);
    Spots spots = ground.spots();
    Mending mending = new Mending(left, ground.fromPosts(), ground.points().size());
    int least = Math.max(1, ground.points().size() * LEAST_PERCENT / 100);
    SortedMap<String, Spots.Share> before = spots.covered(free.values());
    SortedMap<String, Spots.Share> after = spots.covered(left.values());
    List<CoverView.District> districts = new ArrayList<>();
    before.forEach((district, share) ->
        districts.add(
            new CoverView.District(district, share.percent(), after.get(district).percent())));
    return new CoverView(
        ground.setup().settings().response().rules().sending().cover().within().toSeconds(),
        districts,
        mending.findBest(least).map(move -> move(move, spots, mending)).orElse(null));
  }

  private static List<CoverNote> notes(
      Spots spots, SortedMap<UnitId, BitSet> free, Collection<UnitId> leaving) {
    SortedMap<String, Spots.Share> after = spots.covered(without(leaving, free).values());
    List<CoverNote> notes = new ArrayList<>();
    spots
        .covered(free.values())
        .forEach((district, share) ->
            notes.add(
                new CoverNote(
                    district, share.spots(), share.covered(), after.get(district).covered())));
    return notes;
  }

  private static SortedMap<UnitId, BitSet> without(
      Collection<UnitId> leaving, SortedMap<UnitId, BitSet> free) {
    SortedMap<UnitId, BitSet> left = new TreeMap<>(free);
    leaving.forEach(left::remove);
    return left;
  }

  private static CoverView.Move move(Mending.Move move, Spots spots, Mending mending) {
    SortedMap<String, Integer> percent = new TreeMap<>();
    spots
        .covered(mending.after(move))
        .forEach((district, share) -> percent.put(district, share.percent()));
    return new CoverView.Move(move.unit(), move.post(), percent);
  }
}
