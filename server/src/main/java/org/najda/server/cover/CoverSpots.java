package org.najda.server.cover;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.najda.core.GeoPoint;
import org.najda.core.UnitId;
import org.najda.core.cover.Spots;
import org.najda.core.room.Setup;
import org.najda.core.settings.District;
import org.najda.core.settings.Post;
import org.najda.core.settings.UnitKind;
import org.najda.roads.Point;
import org.najda.roads.graph.RoadGraph;
import org.najda.roads.travel.TravelTime;
import org.najda.roads.travel.TravelTimes;
import org.najda.server.map.Points;

/**
 * A room's districts as spots on roads as they are at a moment, and what is reached of them from
 * its posts and from where units are. What was reached from a place is remembered: units stand at
 * most of their dispatches. Safe for use by many threads.
 */
public final class CoverSpots {
  /** So many junctions stand for a district, spread over its streets. */
  private static final int SPOTS_A_DISTRICT = 60;

  /** A move is offered that mends at least this share of the whole ground. */
  private static final int LEAST_PERCENT = 5;

  private static final int MOST_SNAP_METERS = 1_500;

  /** Places that are remembered, some hundred bytes each; then they begin anew. */
  private static final int MOST_REMEMBERED = 4_096;

  private final Setup setup;
  private final Function<UnitKind, TravelTimes> roads;
  private final Spots spots;
  private final List<Point> points;
  private final SortedMap<String, BitSet> fromPosts = new TreeMap<>();
  private final Map<Start, BitSet> remembered = new ConcurrentHashMap<>();

  private record Start(GeoPoint place, UnitKind kind) {}

  private CoverSpots(
      Setup setup, Function<UnitKind, TravelTimes> roads, Spots spots, List<Point> points) {
    this.setup = setup;
    this.roads = roads;
    this.spots = spots;
    this.points = List.copyOf(points);
    for (Post post : setup.settings().posts()) {
      fromPosts.put(post.code(), reach(post.point(), UnitKind.CAR));
    }
  }

  /**
   * Chooses the spots.
   *
   * @param roads travel times of each kind of unit
   * @param graph whose junctions may be spots
   */
  public static CoverSpots of(Setup setup, Function<UnitKind, TravelTimes> roads, RoadGraph graph) {
    SortedMap<String, List<Point>> junctions = new TreeMap<>();
    for (int node = 0; node < graph.nodes(); node++) {
      Point point = graph.nodePlace(node);
      setup
          .findDistrict(new GeoPoint(point.lat7(), point.lon7()))
          .map(District::code)
          .ifPresent(code -> junctions.computeIfAbsent(code, none -> new ArrayList<>()).add(point));
    }
    List<String> districts = new ArrayList<>();
    List<Point> points = new ArrayList<>();
    junctions.forEach((district, all) -> {
      int count = Math.min(SPOTS_A_DISTRICT, all.size());
      for (int i = 0; i < count; i++) {
        districts.add(district);
        // Junctions stand in the order of a Hilbert curve: every n-th is evenly spread.
        points.add(all.get((int) ((2L * i + 1) * all.size() / (2L * count))));
      }
    });
    return new CoverSpots(setup, roads, new Spots(districts), points);
  }

  /** The same spots on other roads: a dispatch waits for this, and junctions lie where they lay. */
  public CoverSpots under(Function<UnitKind, TravelTimes> now) {
    return new CoverSpots(setup, now, spots, points);
  }

  Setup setup() {
    return setup;
  }

  public Spots spots() {
    return spots;
  }

  /** Where they are, by number. */
  public List<Point> points() {
    return points;
  }

  /** The spots that are reached from each post, by its code. */
  SortedMap<String, BitSet> fromPosts() {
    return Collections.unmodifiableSortedMap(fromPosts);
  }

  /** A move is offered that gains so many spots. */
  public int leastGain() {
    return Math.max(1, points.size() * LEAST_PERCENT / 100);
  }

  /**
   * The spots that a unit would reach from there in the time the room aims at; not to be changed.
   */
  public BitSet reach(GeoPoint from, UnitKind kind) {
    Start start = new Start(from, kind);
    BitSet known = remembered.get(start);
    if (known != null) {
      return known;
    }
    if (remembered.size() >= MOST_REMEMBERED) {
      remembered.clear();
    }
    BitSet found = find(start);
    remembered.put(start, found);
    return found;
  }

  private BitSet find(Start start) {
    long millis = setup.settings().response().rules().sending().cover().within().toMillis();
    List<TravelTime> answers =
        roads
            .apply(start.kind())
            .fromPlace(Points.of(start.place()), points, MOST_SNAP_METERS)
            .units();
    BitSet reached = new BitSet(points.size());
    for (int i = 0; i < points.size(); i++) {
      reached.set(i, answers.get(i) instanceof TravelTime.Reached way && way.millis() <= millis);
    }
    return reached;
  }

  /**
   * What is left of the cover.
   *
   * @param free the spots that each free unit would reach
   * @param leaving units that are sent
   */
  public CoverLeft left(SortedMap<UnitId, BitSet> free, Collection<UnitId> leaving) {
    return CoverLeft.of(this, free, leaving);
  }
}
