package org.najda.roads.travel;

import java.util.ArrayList;
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
    List<Optional<Label>> labels = new ArrayList<>(costs.length);
    boolean anyLabelled = false;
    // All are fetched before the first is added up: memory looks for many of them at once.
    for (Optional<Side> other : others) {
      Optional<Label> label = other.flatMap(side -> side.findLabel(search, metric));
      labels.add(label);
      anyLabelled |= label.isPresent();
    }
    // The place's own is looked for only when somebody has one.
    Optional<Label> here = anyLabelled ? place.makeLabel(search, metric) : Optional.empty();
    List<Integer> unlabelled = new ArrayList<>();
    for (int i = 0; i < costs.length; i++) {
      Optional<Label> there = labels.get(i);
      if (here.isPresent() && there.isPresent()) {
        costs[i] = here.get().cost(there.get());
      } else if (others.get(i).isPresent()) {
        unlabelled.add(i);
      }
    }
    if (!unlabelled.isEmpty()) {
      search(others, unlabelled, costs);
    }
    return costs;
  }

  private void search(List<Optional<Side>> others, List<Integer> wanted, long[] costs) {
    place.seed(search);
    for (int i : wanted) {
      others.get(i).orElseThrow().links().forEach(link -> search.want(link.node()));
    }
    search.run(metric, place.direction());
    for (int i : wanted) {
      costs[i] = least(others.get(i).orElseThrow());
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
