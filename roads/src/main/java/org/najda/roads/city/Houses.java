package org.najda.roads.city;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Cuts a plot into houses. */
final class Houses {
  private static final double SMALLEST_SQUARE_METERS = 25;
  private static final int DIRECTIONS_TRIED = 6;

  private final SplittableRandom random;

  Houses(SplittableRandom random) {
    this.random = random;
  }

  /**
   * The ground plans of the houses.
   *
   * @param plot what is left between the streets
   * @param houseSquareMeters about how much ground one house takes
   */
  List<Ground> on(Ground plot, double houseSquareMeters) {
    List<Ground> houses = new ArrayList<>();
    divide(plot, houseSquareMeters, houses);
    return houses;
  }

  private void divide(Ground plot, double wanted, List<Ground> houses) {
    if (plot.isEmpty() || plot.area() < SMALLEST_SQUARE_METERS) {
      return;
    }
    if (plot.area() < wanted * (1.2 + 0.8 * random.nextDouble())) {
      houses.add(plot);
      return;
    }
    Line longest = longest(plot);
    Line cut = new Line(plot.middle(), -longest.dy(), longest.dx());
    double gap = wanted / 300;
    divide(plot.leftOf(cut.movedLeft(gap)), wanted, houses);
    divide(plot.rightOf(cut.movedLeft(-gap)), wanted, houses);
  }

  private static Line longest(Ground ground) {
    Line best = edge(ground, 0);
    for (int i = 1; i < Math.min(DIRECTIONS_TRIED, ground.ring().size()); i++) {
      Line tried = edge(ground, i);
      if (ground.span(tried).meters() > ground.span(best).meters()) {
        best = tried;
      }
    }
    return best;
  }

  private static Line edge(Ground ground, int index) {
    List<Spot> ring = ground.ring();
    return Line.through(ring.get(index), ring.get((index + 1) % ring.size()));
  }
}
