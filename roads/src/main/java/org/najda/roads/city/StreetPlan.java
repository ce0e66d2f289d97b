package org.najda.roads.city;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.najda.roads.city.Block.Corner;

/** All streets and junctions drawn so far, and the cutting of blocks by new ones. */
final class StreetPlan {
  /** Two blocks that one new street made of one. */
  record Cut(Block left, Block right, Street street) {}

  private final List<Street> streets = new ArrayList<>();
  private int junctions;

  /** All streets in the order of drawing. */
  List<Street> streets() {
    return List.copyOf(streets);
  }

  Junction junction(Spot spot) {
    return new Junction(junctions++, spot);
  }

  Street street(RoadKind kind, Junction from, Junction to, boolean bridge) {
    Street street = new Street(kind, from, to, bridge);
    streets.add(street);
    return street;
  }

  /** A junction on the street at this place, or the one already within so many meters of it. */
  Junction junctionOn(Street street, Spot spot, double snapMeters) {
    return street
        .findNear(spot, snapMeters)
        .orElseGet(() -> {
          Junction made = junction(spot);
          street.add(made);
          return made;
        });
  }

  /**
   * Draws a street across the block where the line crosses it.
   *
   * @param snapMeters a junction so near is used instead of making one beside it
   * @return empty when the line misses the block or would only run along one of its edges
   */
  Optional<Cut> cut(Block block, Line line, RoadKind kind, double snapMeters) {
    List<Corner> corners = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    for (int i = 0; i < block.size(); i++) {
      Corner corner = block.corner(i);
      Spot a = corner.at().spot();
      Spot b = block.corner(i + 1).at().spot();
      corners.add(corner);
      double sideA = line.leftOf(a);
      double sideB = line.leftOf(b);
      if (sideA >= 0 != sideB >= 0) {
        Spot crossing = a.towards(b, sideA / (sideA - sideB));
        Junction end = junctionOn(corner.edge(), crossing, snapMeters);
        if (end.equals(corner.at())) {
          ends.add(corners.size() - 1);
        } else if (end.equals(block.corner(i + 1).at())) {
          ends.add(i + 1 == block.size() ? 0 : corners.size());
        } else {
          ends.add(corners.size());
          corners.add(new Corner(end, corner.edge()));
        }
      }
    }
    return ends.size() == 2 ? join(corners, ends.get(0), ends.get(1), kind) : Optional.empty();
  }

  private Optional<Cut> join(List<Corner> corners, int one, int other, RoadKind kind) {
    int first = Math.min(one, other);
    int last = Math.max(one, other);
    if (last - first < 2 || first + corners.size() - last < 2) {
      return Optional.empty();
    }
    Street street = street(kind, corners.get(first).at(), corners.get(last).at(), false);
    List<Corner> right = new ArrayList<>(corners.subList(first, last));
    right.add(new Corner(corners.get(last).at(), street));
    List<Corner> left = new ArrayList<>(corners.subList(last, corners.size()));
    left.addAll(corners.subList(0, first));
    left.add(new Corner(corners.get(first).at(), street));
    return Optional.of(new Cut(new Block(left), new Block(right), street));
  }
}
