package org.najda.roads.graph;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.najda.roads.Earth;
import org.najda.roads.osm.NodeTable;
import org.najda.roads.profile.Passage;

/** A graph while its edges are being added. */
final class Draft {
  private static final int NONE = -1;

  private final NodeTable places;
  private final IntPredicate blocked;
  private final int[] nodeOfPlace;
  private final LongStream.Builder nodeIds = LongStream.builder();
  private final IntStream.Builder nodePlaces = IntStream.builder();
  private final IntStream.Builder from = IntStream.builder();
  private final IntStream.Builder to = IntStream.builder();
  private final LongStream.Builder wayIds = LongStream.builder();
  private final IntStream.Builder forwardMillis = IntStream.builder();
  private final IntStream.Builder backwardMillis = IntStream.builder();
  private final IntStream.Builder millimeters = IntStream.builder();
  private final IntStream.Builder shapeStart = IntStream.builder();
  private final IntStream.Builder shapePlaces = IntStream.builder();
  private int nodeCount;
  private int shapeCount;
  private long nextOwnId;

  Draft(NodeTable places, IntPredicate blocked) {
    this.places = places;
    this.blocked = blocked;
    this.nodeOfPlace = new int[places.size()];
    Arrays.fill(nodeOfPlace, NONE);
    this.nextOwnId = Math.min(0, places.size() == 0 ? 0 : places.id(0)) - 1;
    shapeStart.add(0);
  }

  /**
   * @param run indexes of places, at least two
   */
  void addEdge(int[] run, Passage passage, long wayId) {
    from.add(node(run[0]));
    to.add(node(run[run.length - 1]));
    wayIds.add(wayId);
    double meters = 0;
    for (int i = 0; i < run.length; i++) {
      shapePlaces.add(run[i]);
      if (i > 0) {
        meters += meters(run[i - 1], run[i]);
      }
    }
    shapeCount += run.length;
    shapeStart.add(shapeCount);
    int length = (int) Math.round(meters * 1000);
    millimeters.add(length);
    forwardMillis.add(millis(length, passage.forwardKmh()));
    backwardMillis.add(millis(length, passage.backwardKmh()));
  }

  Nodes nodes() {
    int[] place = nodePlaces.build().toArray();
    return new Nodes(
        nodeIds.build().toArray(),
        Arrays.stream(place).map(places::lat7).toArray(),
        Arrays.stream(place).map(places::lon7).toArray());
  }

  Edges edges() {
    return new Edges(
        from.build().toArray(),
        to.build().toArray(),
        wayIds.build().toArray(),
        forwardMillis.build().toArray(),
        backwardMillis.build().toArray(),
        millimeters.build().toArray());
  }

  Shapes shapes() {
    int[] place = shapePlaces.build().toArray();
    return new Shapes(
        shapeStart.build().toArray(),
        Arrays.stream(place).map(places::lat7).toArray(),
        Arrays.stream(place).map(places::lon7).toArray());
  }

  private static int millis(int millimeters, int kmh) {
    return kmh == 0 ? RoadGraph.CLOSED : Passage.millis(millimeters, kmh);
  }

  private int node(int place) {
    if (nodeOfPlace[place] == NONE) {
      nodeOfPlace[place] = newNode(place, places.id(place));
      return nodeOfPlace[place];
    }
    // Every further end at a barrier lies on another side of it.
    return blocked.test(place) ? newNode(place, nextOwnId--) : nodeOfPlace[place];
  }

  private int newNode(int place, long id) {
    nodeIds.add(id);
    nodePlaces.add(place);
    return nodeCount++;
  }

  private double meters(int a, int b) {
    return Earth.meters(places.lat7(a), places.lon7(a), places.lat7(b), places.lon7(b));
  }
}
