package org.najda.roads.gazetteer;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.najda.roads.Bounds;
import org.najda.roads.Earth;
import org.najda.roads.Point;
import org.najda.roads.map.RoadMap;

/**
 * Many misspelt names put to a gazetteer, and how often the right place was among the first three.
 */
final class Trial {
  private static final int FIRST = 3;
  private static final double SAME_METERS = 8_000;

  private final Gazetteer gazetteer;
  private final Map<String, Integer> bearers = new HashMap<>();
  private final Point center;
  private final List<String> missed = new ArrayList<>();
  private final List<Long> nanos = new ArrayList<>();

  Trial(List<NamedPlace> places, Point center) {
    this.gazetteer = Gazetteer.of(places);
    this.center = center;
    places.forEach(place ->
        place.everyName().forEach(name -> bearers.merge(Spelling.fold(name), 1, Integer::sum)));
  }

  /** Every so-manieth place of a map, each of its names, in every way of misspelling. */
  static Trial on(RoadMap map, int every) {
    Bounds box = map.bounds();
    List<NamedPlace> places = Gathering.from(map.features(), box);
    int lat = (box.minLat7() + box.maxLat7()) / 2;
    Trial trial = new Trial(places, new Point(lat, (box.minLon7() + box.maxLon7()) / 2));
    for (int i = 0; i < places.size(); i += every) {
      for (String name : places.get(i).everyName()) {
        for (Misspelling way : Misspelling.values()) {
          trial.tryOut(places.get(i), name, way.of(name), way.name());
        }
      }
    }
    return trial;
  }

  /**
   * A name that several places bear is looked for from where its place is, as the network hears a
   * caller; any other from the middle of the map.
   */
  void tryOut(NamedPlace place, String name, String typed, String way) {
    if (typed.equals(name) || Spelling.words(name).isEmpty()) {
      return;
    }
    boolean shared = bearers.getOrDefault(Spelling.fold(name), 1) > 1;
    Point there = place.points().getFirst();
    Nearness nearness = new Nearness(shared ? there : center, shared);
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    List<FoundPlace> found = gazetteer.search(typed, nearness, FIRST);
    nanos.add(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
    if (found.stream().noneMatch(one -> isRight(one, place))) {
      List<String> instead = found.stream().map(one -> one.names().in("")).toList();
      missed.add("%s: %s for %s found %s".formatted(way, typed, name, instead));
    }
  }

  private static boolean isRight(FoundPlace found, NamedPlace place) {
    return found.names().equals(place.names())
        && Earth.meters(found.point(), place.points().getFirst()) < SAME_METERS;
  }

  int tried() {
    return nanos.size();
  }

  double shareFound() {
    return 1 - missed.size() / (double) nanos.size();
  }

  /** For who wants to see where it fails. */
  List<String> missed() {
    return missed;
  }

  /** Of the processor's time for one query. */
  double medianMillis() {
    return nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElseThrow() / 1e6;
  }

  @Override
  public String toString() {
    return "%.4f of %d misspelt names found among the first three, median %.1f ms of a core"
        .formatted(shareFound(), tried(), medianMillis());
  }
}
