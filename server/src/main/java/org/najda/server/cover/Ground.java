package org.najda.server.cover;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.najda.core.GeoPoint;
import org.najda.core.cover.Spots;
import org.najda.core.room.Setup;
import org.najda.core.settings.District;
import org.najda.core.settings.Post;
import org.najda.core.settings.UnitKind;
import org.najda.roads.Point;
import org.najda.roads.graph.RoadGraph;
import org.najda.roads.travel.TravelTime;
import org.najda.roads.travel.TravelTimes;
import org.najda.server.map.OpenMap;
import org.najda.server.map.Points;
import org.najda.server.traffic.RoadsNow;

/**
 * A room's districts as spots on roads as they are at a moment, and what is reached of them from
 * its posts.
 *
 * @param points of the spots
 */
record Ground(
    Setup setup,
    RoadsNow roads,
    Spots spots,
    List<Point> points,
    SortedMap<String, BitSet> fromPosts) {
  /** So many junctions stand for a district, spread over its streets. */
  private static final int SPOTS_A_DISTRICT = 60;

  private static final int MOST_SNAP_METERS = 1_500;

  static Ground of(Setup setup, RoadsNow roads, RoadGraph graph) {
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
    return new Ground(setup, roads, new Spots(districts), points, new TreeMap<>()).withPosts();
  }

  private Ground withPosts() {
    SortedMap<String, BitSet> posts = new TreeMap<>();
    for (Post post : setup.settings().posts()) {
      posts.put(post.code(), reach(post.point(), UnitKind.CAR));
    }
    return new Ground(setup, roads, spots, points, posts);
  }

  boolean isOf(Setup other, OpenMap map) {
    return setup.version() == other.version() && roads.map() == map;
  }

  /** The same spots: a dispatch waits for this, and its junctions lie where they lay. */
  Ground under(RoadsNow now) {
    return roads == now ? this : new Ground(setup, now, spots, points, new TreeMap<>()).withPosts();
  }

  /** The spots that a unit would reach from there in the time the room aims at. */
  BitSet reach(GeoPoint from, UnitKind kind) {
    long millis = setup.settings().response().rules().sending().cover().within().toMillis();
    TravelTimes times = roads.times(kind);
    List<TravelTime> answers = times.fromPlace(Points.of(from), points, MOST_SNAP_METERS).units();
    BitSet reached = new BitSet(points.size());
    for (int i = 0; i < points.size(); i++) {
      reached.set(i, answers.get(i) instanceof TravelTime.Reached way && way.millis() <= millis);
    }
    return reached;
  }
}
