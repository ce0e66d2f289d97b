package org.najda.roads.hierarchy;

/** Whether ways lead from the one place or to it. */
public enum Direction {
  /** The one place is where they begin. */
  FROM_ONE {
    @Override
    SearchArcs away(Metric metric) {
      return metric.ahead;
    }

    @Override
    SearchArcs near(Metric metric) {
      return metric.back;
    }
  },
  /** The one place is where they end. */
  TO_ONE {
    @Override
    SearchArcs away(Metric metric) {
      return metric.back;
    }

    @Override
    SearchArcs near(Metric metric) {
      return metric.ahead;
    }
  };

  /** Arcs on the side of the one place. */
  abstract SearchArcs away(Metric metric);

  /** Arcs on the side of the many. */
  abstract SearchArcs near(Metric metric);
}
