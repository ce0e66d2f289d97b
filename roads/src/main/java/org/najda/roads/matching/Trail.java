package org.najda.roads.matching;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.roads.graph.RoadGraph;

/**
 * Where somebody may be and how he may have come there. Never changes.
 *
 * @param cost how badly it fits what was told, the less the better
 * @param driven along the arc that it is on, as far as it was seen
 * @param passed the arcs before, the latest first; null: none
 */
record Trail(OnArc at, double cost, Driven driven, @Nullable Passed passed) {
  /** At the first fix: nothing was seen driven. */
  static Trail from(OnArc at) {
    return new Trail(at, Trails.distanceCost(at), Driven.NOTHING, null);
  }

  /**
   * A part of an arc.
   *
   * @param usualMillis that it takes by the map
   * @param millis that it took
   */
  record Driven(double millimeters, double usualMillis, double millis) {
    static final Driven NOTHING = new Driven(0, 0, 0);

    Driven plus(Driven more) {
      return new Driven(
          millimeters + more.millimeters, usualMillis + more.usualMillis, millis + more.millis);
    }
  }

  /**
   * A pass and those before it.
   *
   * @param fix number of the fix that showed that it had ended
   */
  record Passed(Pass pass, long fix, @Nullable Passed before) {}

  /** The passes that had ended at a fix, the earliest first. */
  List<Pass> passesUntil(long fix) {
    List<Pass> passes = new ArrayList<>();
    for (Passed each = passed; each != null; each = each.before()) {
      if (each.fix() <= fix) {
        passes.addFirst(each.pass());
      }
    }
    return passes;
  }

  /** The same without the passes that had ended at a fix. */
  Trail after(long fix) {
    return new Trail(at, cost, driven, after(passed, fix));
  }

  private static @Nullable Passed after(@Nullable Passed passed, long fix) {
    return passed == null || passed.fix() <= fix
        ? null
        : new Passed(passed.pass(), passed.fix(), after(passed.before(), fix));
  }

  /** Milliseconds that a part of an arc takes by the map. */
  static double usualMillis(RoadGraph graph, int arc, double millimeters) {
    int edge = arc >> 1;
    int whole = (arc & 1) == 0 ? graph.forwardMillis(edge) : graph.backwardMillis(edge);
    return whole * millimeters / graph.millimeters(edge);
  }
}
