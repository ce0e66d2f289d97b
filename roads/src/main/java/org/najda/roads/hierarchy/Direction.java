package org.najda.roads.hierarchy;

/** Whether ways lead from the one place or to it. */
public enum Direction {
  /** The one place is where they begin. */
  FROM_ONE {
    @Override
    long[] away(Metric metric) {
      return metric.rising;
    }

    @Override
    long[] near(Metric metric) {
      return metric.falling;
    }
  },
  /** The one place is where they end. */
  TO_ONE {
    @Override
    long[] away(Metric metric) {
      return metric.falling;
    }

    @Override
    long[] near(Metric metric) {
      return metric.rising;
    }
  };

  /** Costs of arcs on the side of the one place. */
  abstract long[] away(Metric metric);

  /** Costs of arcs on the side of the many. */
  abstract long[] near(Metric metric);
}
