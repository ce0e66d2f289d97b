package org.najda.roads.travel;

import org.najda.roads.hierarchy.PackedCost;

/** Time and length of a drive; less time is less, of equal times the shorter is less. */
record Cost(long millis, long millimeters) implements Comparable<Cost> {
  static final Cost NONE = new Cost(0, 0);

  static Cost share(double share, int millis, int millimeters) {
    return new Cost(Math.round(share * millis), Math.round(share * millimeters));
  }

  long packed() {
    return PackedCost.of(millis, millimeters);
  }

  Cost plus(Cost other) {
    return new Cost(millis + other.millis, millimeters + other.millimeters);
  }

  @Override
  public int compareTo(Cost other) {
    int byTime = Long.compare(millis, other.millis);
    return byTime != 0 ? byTime : Long.compare(millimeters, other.millimeters);
  }
}
