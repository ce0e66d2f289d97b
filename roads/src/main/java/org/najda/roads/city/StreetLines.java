package org.najda.roads.city;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Streets that go on straight beyond a junction belong together: they share name and direction. */
final class StreetLines {
  /** The largest turn that still counts as going on straight, about 20°. */
  private static final double STRAIGHT_COSINE = 0.94;

  private final Map<Street, Street> leader = new HashMap<>();

  private StreetLines() {}

  /** The streets in lines, in the order of each line's first street. */
  static List<List<Street>> of(List<Street> streets) {
    StreetLines lines = new StreetLines();
    Map<Junction, List<Street>> ends = new LinkedHashMap<>();
    for (Street street : streets) {
      lines.leader.put(street, street);
      ends.computeIfAbsent(street.from(), key -> new ArrayList<>()).add(street);
      ends.computeIfAbsent(street.to(), key -> new ArrayList<>()).add(street);
    }
    ends.forEach(lines::joinStraight);
    Map<Street, List<Street>> found = new LinkedHashMap<>();
    for (Street street : streets) {
      found.computeIfAbsent(lines.find(street), key -> new ArrayList<>()).add(street);
    }
    return List.copyOf(found.values());
  }

  private void joinStraight(Junction junction, List<Street> ends) {
    for (int i = 0; i < ends.size(); i++) {
      for (int j = i + 1; j < ends.size(); j++) {
        Street a = ends.get(i);
        Street b = ends.get(j);
        if (a.kind() == b.kind() && goesOn(away(a, junction), away(b, junction))) {
          leader.put(find(b), find(a));
        }
      }
    }
  }

  private static boolean goesOn(Line a, Line b) {
    return -(a.dx() * b.dx() + a.dy() * b.dy()) > STRAIGHT_COSINE;
  }

  /** The street's direction, seen from one of its ends. */
  private static Line away(Street street, Junction end) {
    Junction other = street.from().equals(end) ? street.to() : street.from();
    return Line.through(end.spot(), other.spot());
  }

  private Street find(Street street) {
    Street found = street;
    while (leader.get(found) != found) {
      found = leader.get(found);
    }
    return found;
  }
}
