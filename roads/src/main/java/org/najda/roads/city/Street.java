package org.najda.roads.city;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.najda.roads.feature.Feature.Names;

/** A straight street of the flat plan, with the junctions along it. */
final class Street {
  /** Which way one may drive, seen from the first junction. */
  enum Direction {
    BOTH,
    FORWARD,
    BACKWARD
  }

  private final RoadKind kind;
  private final Junction from;
  private final Junction to;
  private final boolean bridge;
  private final TreeMap<Double, Junction> along = new TreeMap<>();
  private Direction direction = Direction.BOTH;
  private Names names = Names.NONE;
  private @Nullable QuarterStyle style;

  Street(RoadKind kind, Junction from, Junction to, boolean bridge) {
    this.kind = kind;
    this.from = from;
    this.to = to;
    this.bridge = bridge;
    along.put(0.0, from);
    along.put(1.0, to);
  }

  RoadKind kind() {
    return kind;
  }

  boolean bridge() {
    return bridge;
  }

  double meters() {
    return from.spot().meters(to.spot());
  }

  /** Its junctions from one end to the other, at least two. */
  List<Junction> junctions() {
    return List.copyOf(along.values());
  }

  Junction from() {
    return from;
  }

  Junction to() {
    return to;
  }

  Direction direction() {
    return direction;
  }

  void allow(Direction only) {
    direction = only;
  }

  Names names() {
    return names;
  }

  void call(Names given) {
    names = given;
  }

  /** The style of the quarter it was laid out in; empty for streets between quarters. */
  Optional<QuarterStyle> style() {
    return Optional.ofNullable(style);
  }

  void belongTo(QuarterStyle owner) {
    style = owner;
  }

  /** The junction of this street nearest to the spot, if it is no farther than so many meters. */
  Optional<Junction> findNear(Spot spot, double meters) {
    double share = shareOf(spot);
    return Stream.of(along.floorEntry(share), along.ceilingEntry(share))
        .filter(Objects::nonNull)
        .map(Map.Entry::getValue)
        .filter(junction -> junction.spot().meters(spot) <= meters)
        .min(Comparator.comparingDouble(junction -> junction.spot().meters(spot)));
  }

  /** Puts a junction that lies on this street into its order. */
  void add(Junction junction) {
    along.put(shareOf(junction.spot()), junction);
  }

  private double shareOf(Spot spot) {
    Spot a = from.spot();
    double dx = to.spot().x() - a.x();
    double dy = to.spot().y() - a.y();
    double share = ((spot.x() - a.x()) * dx + (spot.y() - a.y()) * dy) / (dx * dx + dy * dy);
    return Math.clamp(share, 0, 1);
  }
}
