package org.najda.roads.city;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.najda.roads.city.Ground.Span;
import org.najda.roads.city.StreetPlan.Cut;

/** Lays streets through one quarter until the blocks between them are small enough. */
final class BlockCutter {
  private static final double GRID_LONG_METERS = 120;
  private static final double GRID_SHORT_METERS = 80;
  private static final int GRID_MAIN_EVERY = 4;
  private static final double OPEN_SHARE = 0.035;

  private final StreetPlan plan;
  private final SplittableRandom random;
  private final QuarterStyle style;
  private final Line axis;
  private final List<Block> built = new ArrayList<>();
  private final List<Block> open = new ArrayList<>();

  /**
   * @param quarter its longest edge gives a grid its direction
   */
  BlockCutter(StreetPlan plan, SplittableRandom random, QuarterStyle style, Block quarter) {
    this.plan = plan;
    this.random = random;
    this.style = style;
    this.axis = longestEdge(quarter);
    fill(quarter, 0);
  }

  /** The blocks between the streets. */
  List<Block> built() {
    return built;
  }

  /** The larger blocks that were kept free. */
  List<Block> open() {
    return open;
  }

  private void fill(Block block, int depth) {
    double area = block.ground().area();
    double wanted = style.blockSquareMeters();
    if (area > 2 * wanted && area < 6 * wanted && random.nextDouble() < OPEN_SHARE) {
      open.add(block);
      return;
    }
    boolean large = area > wanted * (0.9 + 0.7 * random.nextDouble());
    Optional<Cut> cut =
        style.crookedness() == 0
            ? gridCut(block)
            : large ? freeCut(block, depth) : Optional.empty();
    if (cut.isEmpty()) {
      built.add(block);
      return;
    }
    cut.get().street().belongTo(style);
    fill(cut.get().left(), depth + 1);
    fill(cut.get().right(), depth + 1);
  }

  /** Across the longest edge, near the middle, a little askew. */
  private Optional<Cut> freeCut(Block block, int depth) {
    Ground ground = block.ground();
    Line longest = longestEdge(block);
    Span span = ground.span(longest);
    double askew = style.crookedness() * (2 * random.nextDouble() - 1);
    double share = 0.5 + style.crookedness() * (2 * random.nextDouble() - 1);
    Line middle = crossing(longest, span.start() + share * span.meters(), ground);
    double heading = StrictMath.atan2(middle.dy(), middle.dx()) + askew;
    return plan.cut(
        block, Line.at(middle.at(), heading), style.streetKind(depth), style.snapMeters());
  }

  /** On the grid line nearest to the middle, of the direction that has more grid lines. */
  private Optional<Cut> gridCut(Block block) {
    Line across = Line.at(axis.at(), StrictMath.atan2(axis.dy(), axis.dx()) + StrictMath.PI / 2);
    Ground ground = block.ground();
    double steps = ground.span(axis).meters() / GRID_LONG_METERS;
    double stepsAcross = ground.span(across).meters() / GRID_SHORT_METERS;
    return steps >= stepsAcross
        ? gridCut(block, axis, GRID_LONG_METERS).or(() -> gridCut(block, across, GRID_SHORT_METERS))
        : gridCut(block, across, GRID_SHORT_METERS)
            .or(() -> gridCut(block, axis, GRID_LONG_METERS));
  }

  private Optional<Cut> gridCut(Block block, Line along, double stepMeters) {
    Ground ground = block.ground();
    Span span = ground.span(along);
    double tooNear = 0.45 * stepMeters;
    long index = Math.round(span.middle() / stepMeters);
    double place = index * stepMeters;
    if (place < span.start() + tooNear || place > span.end() - tooNear) {
      return Optional.empty();
    }
    RoadKind kind =
        Math.floorMod(index, GRID_MAIN_EVERY) == 0 ? RoadKind.DISTRICT_STREET : RoadKind.STREET;
    return plan.cut(block, crossing(along, place, ground), kind, style.snapMeters());
  }

  /** The line at right angles to this one that crosses it so many meters along. */
  private static Line crossing(Line line, double alongMeters, Ground near) {
    double beside = line.leftOf(near.middle());
    Spot at =
        line.at()
            .plus(line.dx() * alongMeters, line.dy() * alongMeters)
            .plus(-line.dy() * beside, line.dx() * beside);
    return new Line(at, -line.dy(), line.dx());
  }

  private static Line longestEdge(Block block) {
    return IntStream.range(0, block.size())
        .mapToObj(i -> edge(block, i))
        .max((a, b) -> Double.compare(length(a), length(b)))
        .map(edge -> Line.through(edge.get(0), edge.get(1)))
        .orElseThrow();
  }

  private static List<Spot> edge(Block block, int index) {
    return List.of(block.corner(index).at().spot(), block.corner(index + 1).at().spot());
  }

  private static double length(List<Spot> edge) {
    return edge.get(0).meters(edge.get(1));
  }
}
