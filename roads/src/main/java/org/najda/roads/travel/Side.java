package org.najda.roads.travel;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.roads.hierarchy.Direction;
import org.najda.roads.hierarchy.Label;
import org.najda.roads.hierarchy.Metric;
import org.najda.roads.hierarchy.OneToMany;

/**
 * One side of a place on the road, where one leaves it or where one comes to it. Who is asked for
 * again and again has not moved, and gets a label, with which further answers cost almost nothing.
 * Safe for use by many threads: at worst a label is made twice, or later.
 */
final class Side {
  /** A label costs as much as some searches together with all the others do. */
  private static final int WITHOUT_LABEL = 2;

  private final List<Link> links;
  private final Direction direction;
  private volatile int asked;
  private volatile @Nullable Label label;

  Side(List<Link> links, Direction direction) {
    this.links = links;
    this.direction = direction;
  }

  List<Link> links() {
    return links;
  }

  /** The one that it has, or from the third time on one if it can have one. */
  Optional<Label> findLabel(OneToMany search, Metric metric) {
    Optional<Label> known = known(metric);
    if (known.isPresent()) {
      return known;
    }
    int before = asked;
    if (before >= WITHOUT_LABEL) {
      return makeLabel(search, metric);
    }
    asked = before + 1;
    return Optional.empty();
  }

  /** Empty when the place lies on roads that different branches of the hierarchy hold. */
  Optional<Label> makeLabel(OneToMany search, Metric metric) {
    Optional<Label> known = known(metric);
    if (known.isPresent()) {
      return known;
    }
    seed(search);
    Optional<Label> made = search.label(metric, direction);
    label = made.orElse(null);
    return made;
  }

  private Optional<Label> known(Metric metric) {
    Label known = label;
    return known != null && known.isOf(metric) ? Optional.of(known) : Optional.empty();
  }

  /** Whether further answers cost almost nothing. */
  boolean isLabelled(Metric metric) {
    return known(metric).isPresent();
  }

  /** Begins a search here. */
  void seed(OneToMany search) {
    search.start();
    for (Link link : links) {
      search.addSeed(link.node(), link.cost().packed());
    }
  }

  Direction direction() {
    return direction;
  }
}
