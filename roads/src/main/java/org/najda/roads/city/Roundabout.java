package org.najda.roads.city;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A crossing of wide streets, driven counter-clockwise as where traffic keeps to the right.
 *
 * @param arms the neighbouring junctions, by the direction to them
 */
record Roundabout(Junction center, List<Junction> arms) {
  private static final double RADIUS_METERS = 26;
  private static final double ROOM_METERS = 60;
  private static final int CORNERS = 12;

  Roundabout {
    arms = arms.stream().sorted(Comparator.comparingDouble(arm -> angle(center, arm))).toList();
  }

  /** Where four or more streets meet, at least three arms of them wide, with room around. */
  static Map<Junction, Roundabout> find(List<Street> streets) {
    Map<Junction, List<Junction>> arms = new LinkedHashMap<>();
    Map<Junction, Integer> wide = new LinkedHashMap<>();
    for (Street street : streets) {
      List<Junction> junctions = street.junctions();
      for (int i = 0; i + 1 < junctions.size(); i++) {
        Junction a = junctions.get(i);
        Junction b = junctions.get(i + 1);
        arms.computeIfAbsent(a, key -> new ArrayList<>()).add(b);
        arms.computeIfAbsent(b, key -> new ArrayList<>()).add(a);
        if (street.kind().compareTo(RoadKind.BOULEVARD) <= 0 && !street.bridge()) {
          wide.merge(a, 1, Integer::sum);
          wide.merge(b, 1, Integer::sum);
        }
      }
    }
    Map<Junction, Roundabout> found = new LinkedHashMap<>();
    wide.forEach((center, count) -> {
      List<Junction> around = arms.get(center);
      if (count >= 3 && around.size() >= 4 && hasRoom(center, around, found)) {
        found.put(center, new Roundabout(center, around));
      }
    });
    return found;
  }

  private static boolean hasRoom(
      Junction center, List<Junction> around, Map<Junction, Roundabout> others) {
    return around.stream()
        .noneMatch(
            arm -> arm.spot().meters(center.spot()) < ROOM_METERS || others.containsKey(arm));
  }

  /** Where the street from this neighbour meets the circle. */
  Spot entry(Junction arm) {
    return onCircle(angle(center, arm));
  }

  /** The circle counter-clockwise, the entries of the arms among its corners. */
  List<Spot> circle() {
    List<Double> angles = new ArrayList<>(arms.stream().map(arm -> angle(center, arm)).toList());
    for (int i = 0; i < CORNERS; i++) {
      double angle = 2 * StrictMath.PI * i / CORNERS - StrictMath.PI;
      if (angles.stream().noneMatch(other -> Math.abs(other - angle) < 0.2)) {
        angles.add(angle);
      }
    }
    return angles.stream().sorted().map(this::onCircle).toList();
  }

  private Spot onCircle(double angle) {
    return center
        .spot()
        .plus(RADIUS_METERS * StrictMath.cos(angle), RADIUS_METERS * StrictMath.sin(angle));
  }

  private static double angle(Junction from, Junction to) {
    return StrictMath.atan2(to.spot().y() - from.spot().y(), to.spot().x() - from.spot().x());
  }
}
