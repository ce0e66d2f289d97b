package org.najda.roads.traffic;

import java.util.Arrays;
import java.util.List;
import org.najda.roads.graph.RoadGraph;

/**
 * Gathers how fast each edge is, ahead and back, in percent of its usual speed; below zero where it
 * is closed: as fast, but for those alone who are on it.
 */
final class SpeedPercents {
  private static final double KMH_OF_A_MILLIMETER_A_MILLISECOND = 3.6;

  private final RoadGraph graph;
  private final short[] percents;

  /** As the map says. */
  SpeedPercents(RoadGraph graph) {
    this.graph = graph;
    this.percents = new short[2 * graph.edges()];
    Arrays.fill(percents, Weighting.USUAL);
  }

  /** The first band that an edge is fast enough for holds. */
  void take(List<SpeedBand> bands) {
    if (bands.isEmpty()) {
      return;
    }
    for (int edge = 0; edge < graph.edges(); edge++) {
      percents[2 * edge] = of(bands, edge, graph.forwardMillis(edge));
      percents[2 * edge + 1] = of(bands, edge, graph.backwardMillis(edge));
    }
  }

  private short of(List<SpeedBand> bands, int edge, int millis) {
    // To the whole kilometre an hour, as the rules of the road tell it: times are rounded.
    long kmh = Math.round(KMH_OF_A_MILLIMETER_A_MILLISECOND * graph.millimeters(edge) / millis);
    for (SpeedBand band : bands) {
      if (kmh >= band.fromKmh()) {
        return (short) band.speedPercent();
      }
    }
    return Weighting.USUAL;
  }

  /** Goes over from what was said to what was driven, by its weight. */
  void take(MeasuredSpeed one) {
    int said = percents[one.arc()];
    int more = (one.speedPercent() - said) * one.weightPercent();
    percents[one.arc()] = (short) Math.max(1, said + Math.round(more / 100f));
  }

  /**
   * No faster than this.
   *
   * @param percent 0: nobody drives through
   */
  void limit(int edge, int percent) {
    for (int arc = 2 * edge; arc <= 2 * edge + 1; arc++) {
      boolean shut = percents[arc] < 0 || percent == 0;
      int most = percent == 0 ? Short.MAX_VALUE : percent;
      int left = Math.min(Math.abs(percents[arc]), most);
      percents[arc] = (short) (shut ? -left : left);
    }
  }

  /** Of each edge ahead and back. */
  short[] ofArcs() {
    return percents;
  }
}
