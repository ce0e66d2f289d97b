package org.najda.roads.city;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.najda.roads.city.Block.Corner;
import org.najda.roads.city.CityDistrict.Bank;
import org.najda.roads.city.StreetPlan.Cut;

/**
 * The large lines of the city: outer ring, river with quays and bridges, avenues, inner ring, and
 * the quarters between them.
 */
final class CityLayout {
  /** North and south shore of the river. */
  static final double NORTH_SHORE = -600;

  static final double SOUTH_SHORE = -700;

  private static final int RING_CORNERS = 24;
  private static final double RING_EAST_METERS = 3300;
  private static final double RING_NORTH_METERS = 2700;
  private static final double SNAP_METERS = 60;
  private static final double WALL_CORNER_METERS = 170;

  /**
   * Ground for a quarter.
   *
   * @param style how it will be built
   */
  record Site(QuarterStyle style, Bank bank, Block block) {}

  private final StreetPlan plan;
  private final SplittableRandom random;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Site> sites = new ArrayList<>();
  private final List<Block> squares = new ArrayList<>();
  private final double[] columns;

  CityLayout(StreetPlan plan, SplittableRandom random) {
    this.plan = plan;
    this.random = random;
    this.columns = new double[] {moved(-1250), moved(-150), moved(1350)};
    blocks.add(outerRing());
    river();
    northBank();
    southBank();
    countryRoads();
  }

  List<Site> sites() {
    return sites;
  }

  /** Open places before the walls of the medina. */
  List<Block> squares() {
    return squares;
  }

  private double moved(double meters) {
    return meters + 160 * (random.nextDouble() - 0.5);
  }

  private Block outerRing() {
    List<Spot> spots = new ArrayList<>();
    for (int i = 0; i < RING_CORNERS; i++) {
      Spot spot = ringSpot(i);
      Spot next = ringSpot(i + 1);
      spots.add(spot);
      List<Double> shores = List.of(NORTH_SHORE, SOUTH_SHORE);
      for (double shore : spot.y() > next.y() ? shores : shores.reversed()) {
        if (spot.y() > shore != next.y() > shore) {
          spots.add(spot.towards(next, (shore - spot.y()) / (next.y() - spot.y())));
        }
      }
    }
    List<Junction> junctions = spots.stream().map(plan::junction).toList();
    List<Corner> corners = new ArrayList<>();
    for (int i = 0; i < junctions.size(); i++) {
      Junction from = junctions.get(i);
      Junction to = junctions.get((i + 1) % junctions.size());
      boolean bridge = overRiver(from.spot().towards(to.spot(), 0.5));
      corners.add(new Corner(from, plan.street(RoadKind.HIGHWAY, from, to, bridge)));
    }
    return new Block(corners);
  }

  /** A little turned, so that no corner lies on an axis. */
  private static Spot ringSpot(int index) {
    double angle = 2 * StrictMath.PI * (index + 0.37) / RING_CORNERS;
    return new Spot(
        RING_EAST_METERS * StrictMath.cos(angle), RING_NORTH_METERS * StrictMath.sin(angle) - 150);
  }

  private static boolean overRiver(Spot spot) {
    return spot.y() < NORTH_SHORE && spot.y() > SOUTH_SHORE;
  }

  private void river() {
    cut(new Spot(0, 0), new Spot(-1, NORTH_SHORE), new Spot(1, NORTH_SHORE), RoadKind.BOULEVARD);
    cut(
        new Spot(0, NORTH_SHORE - 1),
        new Spot(-1, SOUTH_SHORE),
        new Spot(1, SOUTH_SHORE),
        RoadKind.BOULEVARD);
    Block river = takeAt(new Spot(0, (NORTH_SHORE + SOUTH_SHORE) / 2));
    Street north = quay(river, NORTH_SHORE);
    Street south = quay(river, SOUTH_SHORE);
    for (double x : columns) {
      Junction from = plan.junctionOn(north, new Spot(x, NORTH_SHORE), SNAP_METERS);
      Junction to = plan.junctionOn(south, new Spot(x, SOUTH_SHORE), SNAP_METERS);
      plan.street(RoadKind.AVENUE, from, to, true);
    }
  }

  private static Street quay(Block river, double shore) {
    return river.corners().stream()
        .map(Corner::edge)
        .filter(edge -> edge.from().spot().y() == edge.to().spot().y())
        .filter(edge -> Math.abs(edge.from().spot().y() - shore) < 1)
        .findFirst()
        .orElseThrow();
  }

  private void northBank() {
    double[] ring = {moved(500), moved(1100), moved(1250), moved(1150), moved(350)};
    for (double x : columns) {
      upright(x, 0);
    }
    acrossColumns(ring, RoadKind.AVENUE);
    double wallTop = moved(380);
    level(0.5 * (columns[0] + columns[1]), 0, wallTop);
    level(0.5 * (columns[0] + columns[1]), 1900, moved(1850));
    level(0.5 * (columns[1] + columns[2]), 1900, moved(1900));
    Spot medina = new Spot(0.5 * (columns[0] + columns[1]), 0);
    cutWallCorners(medina);
    settle(QuarterStyle.MEDINA, medina);
    settle(QuarterStyle.ROWS, medina.plus(0, 800));
    settle(QuarterStyle.FLATS, medina.plus(0, 1500));
    settle(QuarterStyle.GRID, new Spot(0.5 * (columns[1] + columns[2]), 0));
    settle(QuarterStyle.FLATS, new Spot(0.5 * (columns[1] + columns[2]), 1500));
    settle(QuarterStyle.VILLAS, new Spot(0.5 * (columns[1] + columns[2]), 2150));
    settle(QuarterStyle.ROWS, new Spot(-2000, 0));
    settle(QuarterStyle.FLATS, new Spot(-1700, 1500));
    settle(QuarterStyle.FLATS, new Spot(2000, 0));
    settle(QuarterStyle.VILLAS, new Spot(1900, 1400));
    settleRest(Bank.NORTH, QuarterStyle.ROWS);
  }

  private void southBank() {
    double[] ring = {moved(-1300), moved(-1750), moved(-1850), moved(-1650), moved(-1250)};
    for (double x : columns) {
      upright(x, SOUTH_SHORE - 300);
    }
    acrossColumns(ring, RoadKind.AVENUE);
    settle(QuarterStyle.GRID, new Spot(0.5 * (columns[1] + columns[2]), -1200));
    settle(QuarterStyle.ROWS, new Spot(0.5 * (columns[0] + columns[1]), -1200));
    settle(QuarterStyle.VILLAS, new Spot(-2000, -1000));
    settle(QuarterStyle.WORKS, new Spot(2100, -1000));
    settle(QuarterStyle.FLATS, new Spot(0.5 * (columns[0] + columns[1]), -2300));
    settleRest(Bank.SOUTH, QuarterStyle.FLATS);
  }

  /** An avenue from the bridge at this x to the outer ring, on the bank of {@code y}. */
  private void upright(double x, double y) {
    Spot west = new Spot(x - 40, y);
    cut(west, new Spot(x, 0), new Spot(x, 1), RoadKind.AVENUE);
  }

  private void level(double x, double insideY, double y) {
    cut(new Spot(x, insideY), new Spot(x, y), new Spot(x + 1, y), RoadKind.BOULEVARD);
  }

  /** The inner ring: from avenue to avenue, the ends on the outer ring. */
  private void acrossColumns(double[] heights, RoadKind kind) {
    double[] xs = {-RING_EAST_METERS, columns[0], columns[1], columns[2], RING_EAST_METERS};
    for (int i = 0; i + 1 < xs.length; i++) {
      Spot a = new Spot(xs[i], heights[i]);
      Spot b = new Spot(xs[i + 1], heights[i + 1]);
      cut(a.towards(b, 0.5), a, b, kind);
    }
  }

  private void cutWallCorners(Spot medina) {
    Ground ground = blocks.get(indexAt(medina)).ground();
    for (Spot corner : ground.ring()) {
      double dx = Math.signum(medina.x() - corner.x());
      double dy = Math.signum(medina.y() - corner.y());
      Spot a = corner.plus(dx * WALL_CORNER_METERS, 0);
      Spot b = corner.plus(0, dy * WALL_CORNER_METERS);
      cut(medina, a, b, RoadKind.DISTRICT_STREET);
      squares.add(takeAt(corner.plus(dx * 40, dy * 40)));
    }
  }

  private void countryRoads() {
    List<Street> ring =
        plan.streets().stream().filter(street -> street.kind() == RoadKind.HIGHWAY).toList();
    for (int i = 1; i < ring.size(); i += 4) {
      Junction from = ring.get(i).from();
      Spot far = from.spot().plus(from.spot().x() * 0.75, from.spot().y() * 0.75);
      if (from.spot().y() > NORTH_SHORE + 100 || from.spot().y() < SOUTH_SHORE - 100) {
        plan.street(RoadKind.AVENUE, from, plan.junction(far), false);
      }
    }
  }

  private void cut(Spot inside, Spot a, Spot b, RoadKind kind) {
    int index = indexAt(inside);
    Cut cut =
        plan.cut(blocks.get(index), Line.through(a, b), kind, SNAP_METERS)
            .orElseThrow(() -> new IllegalStateException("no room for a street at " + inside));
    blocks.set(index, cut.left());
    blocks.add(cut.right());
  }

  private void settle(QuarterStyle style, Spot inside) {
    Bank bank = inside.y() > NORTH_SHORE ? Bank.NORTH : Bank.SOUTH;
    sites.add(new Site(style, bank, takeAt(inside)));
  }

  private void settleRest(Bank bank, QuarterStyle style) {
    for (Block block : List.copyOf(blocks)) {
      Spot middle = block.ground().middle();
      if (middle.y() > NORTH_SHORE == (bank == Bank.NORTH)) {
        settle(style, middle);
      }
    }
  }

  private Block takeAt(Spot inside) {
    return blocks.remove(indexAt(inside));
  }

  private int indexAt(Spot inside) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).ground().contains(inside)) {
        return i;
      }
    }
    throw new IllegalStateException("no ground at " + inside);
  }
}
