package org.najda.bench;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.najda.core.GeoPoint;
import org.najda.core.UnitId;
import org.najda.core.room.Setup;
import org.najda.core.settings.UnitKind;
import org.najda.roads.Point;
import org.najda.roads.Profile;
import org.najda.roads.graph.RoadGraph;
import org.najda.roads.map.RoadMap;
import org.najda.roads.traffic.Conditions;
import org.najda.roads.travel.TravelTimes;
import org.najda.server.cover.CoverLeft;
import org.najda.server.cover.CoverSpots;
import tools.jackson.databind.node.ObjectNode;

/**
 * A room's cover over one map, measured and compared.
 *
 * @param spots of the room, as its server has them
 */
record CoverRun(
    Setup setup, RoadGraph graph, TravelTimes times, Junctions junctions, CoverSpots spots) {
  /** A Dijkstra from each unit takes so long that few must do. */
  private static final int DIJKSTRAS = 3;

  private static final int TENTH = 10;
  private static final int SNAP_METERS = 1_500;

  static CoverRun on(RoadMap roads, Setup setup) {
    RoadGraph graph = roads.graph(Profile.EMERGENCY);
    TravelTimes times = TravelTimes.on(roads, Profile.EMERGENCY);
    return new CoverRun(
        setup, graph, times, new Junctions(graph), CoverSpots.of(setup, kind -> times, graph));
  }

  static GeoPoint geo(Point place) {
    return new GeoPoint(place.lat7(), place.lon7());
  }

  /** How many answers, of each unit and spot, were compared. */
  int compare(int units) {
    PlainReach plain = new PlainReach(graph, spots.points(), within());
    SortedMap<UnitId, BitSet> free = new TreeMap<>();
    SortedMap<UnitId, BitSet> expected = new TreeMap<>();
    List<Point> places = junctions.places(junctions.draw(units));
    List<BitSet> reached = plain.from(places);
    for (int i = 0; i < units; i++) {
      free.put(unit(i), spots.reach(geo(places.get(i)), UnitKind.CAR));
      expected.put(unit(i), reached.get(i));
    }
    check(expected, free, "what units reach");
    List<UnitId> leaving = free.keySet().stream().limit(units / 2).toList();
    CoverLeft left = spots.left(free, leaving);
    check(spots.spots().covered(expected.values()), left.before(), "cover before");
    leaving.forEach(expected::remove);
    check(spots.spots().covered(expected.values()), left.after(), "cover left");
    checkMove(left, expected.values(), plain.from(posts()));
    return (units + posts().size()) * spots.points().size();
  }

  private long within() {
    return setup.settings().response().rules().sending().cover().within().toMillis();
  }

  private List<Point> posts() {
    return setup.settings().posts().stream()
        .map(post -> new Point(post.point().lat7(), post.point().lon7()))
        .toList();
  }

  /** No move, of all there are, gains more spots. */
  private void checkMove(CoverLeft left, Collection<BitSet> stay, List<BitSet> posts) {
    List<BitSet> units = List.copyOf(stay);
    int most = 0;
    for (int mover = 0; mover < units.size(); mover++) {
      for (BitSet post : posts) {
        List<BitSet> moved = new ArrayList<>(units);
        moved.set(mover, post);
        most = Math.max(most, union(moved) - union(units));
      }
    }
    int gained = left.move() == null ? 0 : left.move().gained();
    boolean best = left.move() == null ? most < spots.leastGain() : gained == most;
    if (!best) {
      throw new WrongAnswer("a move gains %d spots, plainly one gains %d".formatted(gained, most));
    }
  }

  private static int union(Collection<BitSet> reaches) {
    BitSet all = new BitSet();
    reaches.forEach(all::or);
    return all.cardinality();
  }

  private static void check(Object expected, Object answer, String what) {
    if (!expected.equals(answer)) {
      throw new WrongAnswer("%s: %s, plainly %s".formatted(what, answer, expected));
    }
  }

  private static UnitId unit(int number) {
    return new UnitId("U" + number);
  }

  void measure(int size, int dispatches, ObjectNode node) {
    node.put("units", size);
    Stopwatch cold = new Stopwatch(dispatches);
    Stopwatch roads = new Stopwatch(dispatches);
    for (int i = 0; i < dispatches; i++) {
      TravelTimes fresh = times.under(Conditions.USUAL);
      cold.time(() -> CoverSpots.of(setup, kind -> fresh, graph));
      TravelTimes fresher = times.under(Conditions.USUAL);
      roads.time(() -> spots.under(kind -> fresher));
    }
    cold.put(node.putObject("cold"));
    roads.put(node.putObject("roads"));
    long standing = dispatches(size, 0, dispatches, node.putObject("standing"));
    dispatches(size, Math.max(1, size / TENTH), dispatches, node.putObject("tenthMoved"));
    long moved = dispatches(size, size, dispatches, node.putObject("moved"));
    long plain = dijkstras(size, node.putObject("dijkstra"));
    node.put("dijkstraOverStanding", plain / Math.max(1, standing));
    node.put("dijkstraOverMoved", plain / Math.max(1, moved));
  }

  /**
   * @param moving so many units are elsewhere each time, put on the road when they came there
   * @return the middle one in microseconds
   */
  private long dispatches(int size, int moving, int dispatches, ObjectNode node) {
    Stopwatch watch = new Stopwatch(dispatches);
    List<Point> places = new ArrayList<>(junctions.places(junctions.draw(size)));
    dispatch(places);
    for (int i = 0; i < dispatches; i++) {
      for (int unit = 0; unit < moving; unit++) {
        Point place = graph.nodePlace(junctions.draw(1)[0]);
        places.set(unit, place);
        times.expect(place, SNAP_METERS);
      }
      watch.time(() -> dispatch(places));
    }
    watch.put(node);
    return node.get("p50Micros").asLong();
  }

  /** What one unit leaves that is sent, as the server works it out. */
  private CoverLeft dispatch(List<Point> places) {
    SortedMap<UnitId, BitSet> free = new TreeMap<>();
    for (int i = 0; i < places.size(); i++) {
      free.put(unit(i), spots.reach(geo(places.get(i)), UnitKind.CAR));
    }
    return spots.left(free, List.of(unit(0)));
  }

  private long dijkstras(int size, ObjectNode node) {
    PlainReach plain = new PlainReach(graph, spots.points(), within());
    Stopwatch watch = new Stopwatch(DIJKSTRAS);
    for (int i = 0; i < DIJKSTRAS; i++) {
      int[] from = junctions.draw(size);
      watch.run(() -> plain.searchAsOften(from));
    }
    watch.put(node);
    return node.get("p50Micros").asLong();
  }
}
