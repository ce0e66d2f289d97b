package org.najda.server.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.najda.core.GeoPoint;
import org.najda.core.UnitId;
import org.najda.core.cover.Mending;
import org.najda.core.settings.Post;
import org.najda.core.settings.RoomSettings;
import org.najda.roads.Point;
import org.najda.roads.graph.RoadGraph;
import org.najda.roads.travel.TravelTime;
import org.najda.roads.travel.TravelTimes;
import org.najda.server.map.Points;

/** What the free units of a replay cover of the map, and the move that would mend most. */
final class Covering {
  private static final int SPOTS = 400;

  /** A move gains this share of the spots, or is not made. */
  private static final int LEAST_SPOTS = SPOTS * 5 / 100;

  private static final int MOST_REMEMBERED = 2_000;

  private final TravelTimes times;
  private final long withinMillis;
  private final int maxSnapMeters;
  private final List<Point> spots = new ArrayList<>();
  private final SortedMap<String, GeoPoint> posts = new TreeMap<>();
  private final Map<GeoPoint, BitSet> reached =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<GeoPoint, BitSet> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  Covering(RoomSettings settings, RoadGraph graph, TravelTimes times, int maxSnapMeters) {
    Duration within = settings.response().rules().sending().cover().within();
    this.times = times;
    this.withinMillis = within.toMillis();
    this.maxSnapMeters = maxSnapMeters;
    for (int i = 0; i < SPOTS; i++) {
      spots.add(graph.nodePlace((int) ((2L * i + 1) * graph.nodes() / (2L * SPOTS))));
    }
    for (Post post : settings.posts()) {
      posts.put(post.code(), post.point());
    }
  }

  /** Empty when none gains enough. */
  Optional<Mending.Move> findMove(Fleet fleet) {
    SortedMap<UnitId, BitSet> free = new TreeMap<>();
    fleet.freePlaces().forEach((unit, place) -> free.put(unit, reach(place)));
    SortedMap<String, BitSet> fromPosts = new TreeMap<>();
    posts.forEach((code, place) -> fromPosts.put(code, reach(place)));
    return new Mending(free, fromPosts, SPOTS).findBest(LEAST_SPOTS);
  }

  GeoPoint post(Mending.Move move) {
    return posts.get(move.post());
  }

  private BitSet reach(GeoPoint from) {
    return reached.computeIfAbsent(from, this::look);
  }

  private BitSet look(GeoPoint from) {
    List<TravelTime> answers = times.fromPlace(Points.of(from), spots, maxSnapMeters).units();
    BitSet bits = new BitSet(SPOTS);
    for (int i = 0; i < SPOTS; i++) {
      bits.set(i, answers.get(i) instanceof TravelTime.Reached way && way.millis() <= withinMillis);
    }
    return bits;
  }
}
