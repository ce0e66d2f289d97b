package org.najda.roads.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.najda.roads.Earth;
import org.najda.roads.Point;
import org.najda.roads.gazetteer.FoundPlace.Relation;

/** Where streets meet: at a point that the map has in both of them. */
final class Crossings {
  /** The several nodes of one wide crossing. */
  private static final int SAME_METERS = 60;

  private record Meeting(NamedPlace first, NamedPlace second, Point point, double byName) {}

  private Crossings() {}

  /**
   * The best first.
   *
   * @param first streets with their scores by name
   * @param second as the first
   */
  static List<FoundPlace> of(
      Map<NamedPlace, Double> first, Map<NamedPlace, Double> second, Nearness nearness) {
    List<Meeting> kept = new ArrayList<>();
    for (Meeting meeting : meetings(first, second)) {
      if (kept.stream().noneMatch(other -> isSame(meeting, other))) {
        kept.add(meeting);
      }
    }
    return kept.stream()
        .map(meeting -> found(meeting, nearness))
        .sorted(Comparator.comparingDouble(FoundPlace::score).reversed())
        .toList();
  }

  private static List<Meeting> meetings(
      Map<NamedPlace, Double> first, Map<NamedPlace, Double> second) {
    Map<Point, List<NamedPlace>> at = new HashMap<>();
    for (NamedPlace street : first.keySet()) {
      for (Point point : street.points()) {
        at.computeIfAbsent(point, none -> new ArrayList<>(1)).add(street);
      }
    }
    List<Meeting> meetings = new ArrayList<>();
    second.forEach((street, score) -> {
      for (Point point : street.points()) {
        for (NamedPlace other : at.getOrDefault(point, List.of())) {
          if (!other.names().equals(street.names())) {
            meetings.add(new Meeting(other, street, point, (first.get(other) + score) / 2));
          }
        }
      }
    });
    meetings.sort(Comparator.comparingDouble(Meeting::byName).reversed());
    return meetings;
  }

  private static boolean isSame(Meeting a, Meeting b) {
    return Earth.meters(a.point, b.point) < SAME_METERS;
  }

  private static FoundPlace found(Meeting meeting, Nearness nearness) {
    return new FoundPlace(
        meeting.first,
        meeting.second,
        Relation.CROSSING,
        meeting.point,
        0,
        nearness.score(meeting.byName, meeting.point));
  }
}
