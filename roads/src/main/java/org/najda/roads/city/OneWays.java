package org.najda.roads.city;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import org.najda.roads.city.Street.Direction;

/** Makes streets of the grid towns one-way, and undoes it where somebody could not get away. */
final class OneWays {
  private static final double SHARE = 0.7;

  private final List<Street> streets;
  private final List<List<Integer>> out = new ArrayList<>();
  private final List<List<Integer>> in = new ArrayList<>();

  private OneWays(List<Street> streets) {
    this.streets = streets;
  }

  static void decide(List<Street> all, SplittableRandom random) {
    List<Street> grid =
        all.stream()
            .filter(street -> street.kind() == RoadKind.STREET)
            .filter(street -> street.style().filter(QuarterStyle.GRID::equals).isPresent())
            .toList();
    for (List<Street> line : StreetLines.of(grid)) {
      if (random.nextDouble() < SHARE) {
        allowOneWay(line, random.nextBoolean());
      }
    }
    OneWays ways = new OneWays(all.stream().filter(street -> street.kind().carriesCars()).toList());
    while (ways.reopened()) {
      ways.out.clear();
      ways.in.clear();
    }
  }

  private static void allowOneWay(List<Street> line, boolean forward) {
    Line first = heading(line.getFirst());
    for (Street street : line) {
      Line own = heading(street);
      boolean same = own.dx() * first.dx() + own.dy() * first.dy() > 0;
      street.allow(same == forward ? Direction.FORWARD : Direction.BACKWARD);
    }
  }

  private static Line heading(Street street) {
    return Line.through(street.from().spot(), street.to().spot());
  }

  /** Whether some place could not be reached or left, and its one-way streets were opened. */
  private boolean reopened() {
    for (Street street : streets) {
      List<Junction> junctions = street.junctions();
      for (int i = 0; i + 1 < junctions.size(); i++) {
        int a = junctions.get(i).id();
        int b = junctions.get(i + 1).id();
        link(a, b, street.direction() != Direction.BACKWARD);
        link(b, a, street.direction() != Direction.FORWARD);
      }
    }
    int root = streets.getFirst().from().id();
    BitSet fine = reached(root, out);
    fine.and(reached(root, in));
    boolean changed = false;
    for (Street street : streets) {
      boolean cutOff = street.junctions().stream().anyMatch(junction -> !fine.get(junction.id()));
      if (cutOff && street.direction() != Direction.BOTH) {
        street.allow(Direction.BOTH);
        changed = true;
      }
    }
    return changed;
  }

  private void link(int from, int to, boolean allowed) {
    while (out.size() <= Math.max(from, to)) {
      out.add(new ArrayList<>());
      in.add(new ArrayList<>());
    }
    if (allowed) {
      out.get(from).add(to);
      in.get(to).add(from);
    }
  }

  private static BitSet reached(int root, List<List<Integer>> next) {
    BitSet reached = new BitSet();
    Deque<Integer> open = new ArrayDeque<>(List.of(root));
    reached.set(root);
    while (!open.isEmpty()) {
      for (int other : next.get(open.remove())) {
        if (!reached.get(other)) {
          reached.set(other);
          open.add(other);
        }
      }
    }
    return reached;
  }
}
