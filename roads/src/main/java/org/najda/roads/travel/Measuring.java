package org.najda.roads.travel;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.najda.roads.hierarchy.Label;
import org.najda.roads.hierarchy.Metric;
import org.najda.roads.hierarchy.OneToMany;
import org.najda.roads.hierarchy.PackedCost;

/**
 * Costs between one place and many by way of junctions: from labels where there are two, and by one
 * search for all the rest.
 */
record Measuring(OneToMany search, Metric metric, Side place) {
  /** One for each of the others, as {@link PackedCost}s. */
  long[] costs(List<Optional<Side>> others) {
    long[] costs = new long[others.size()];
    Arrays.fill(costs, PackedCost.NO_WAY);
    boolean[] labelled = new boolean[costs.length];
    for (int i = 0; i < costs.length; i++) {
      Optional<Label> there = others.get(i).flatMap(side -> side.findLabel(search, metric));
      // The place's own is looked for only when somebody has one.
      Optional<Label> here = there.flatMap(label -> place.makeLabel(search, metric));
      labelled[i] = here.isPresent();
      costs[i] = labelled[i] ? here.get().cost(there.get()) : PackedCost.NO_WAY;
    }
    search(others, labelled, costs);
    return costs;
  }

  private void search(List<Optional<Side>> others, boolean[] labelled, long[] costs) {
    place.seed(search);
    boolean wanted = false;
    for (int i = 0; i < costs.length; i++) {
      if (!labelled[i] && others.get(i).isPresent()) {
        wanted = true;
        others.get(i).get().links().forEach(link -> search.want(link.node()));
      }
    }
    if (!wanted) {
      return;
    }
    search.run(metric, place.direction());
    for (int i = 0; i < costs.length; i++) {
      if (!labelled[i] && others.get(i).isPresent()) {
        costs[i] = least(others.get(i).get());
      }
    }
  }

  private long least(Side other) {
    long least = PackedCost.NO_WAY;
    for (Link link : other.links()) {
      least = Math.min(least, search.cost(link.node()) + link.cost().packed());
    }
    return least;
  }
}
