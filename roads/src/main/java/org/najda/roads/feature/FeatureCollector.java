package org.najda.roads.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.najda.roads.Bounds;
import org.najda.roads.Point;
import org.najda.roads.feature.Feature.Form;
import org.najda.roads.feature.Feature.Kind;
import org.najda.roads.feature.Feature.Mark;
import org.najda.roads.feature.Feature.Names;
import org.najda.roads.feature.Feature.Shape;
import org.najda.roads.feature.FeatureRules.Sort;
import org.najda.roads.osm.NodeTable;
import org.najda.roads.osm.OsmSink;

/** Picks the features out of a file's elements. */
public final class FeatureCollector implements OsmSink {
  private record Drawn(long osmId, Sort sort, Set<Mark> marks, Names names, List<long[]> parts) {}

  private record Multipolygon(long id, List<Member> members, Map<String, String> tags) {}

  private final List<Feature> points = new ArrayList<>();
  private final List<Drawn> drawn = new ArrayList<>();
  private final Map<Long, long[]> nodesOfWay = new HashMap<>();
  private final List<Multipolygon> multipolygons = new ArrayList<>();

  @Override
  public void node(long id, Point at, Map<String, String> tags) {
    FeatureRules.written(tags)
        .ifPresent(sort -> {
          Shape shape = new Shape(Form.POINT, List.of(new int[] {at.lat7(), at.lon7()}));
          points.add(
              new Feature(id, sort.kind(), sort.type(), Set.of(), FeatureRules.names(tags), shape));
        });
  }

  @Override
  public void way(long id, long[] nodes, Map<String, String> tags) {
    boolean closed = nodes.length > 3 && nodes[0] == nodes[nodes.length - 1];
    Optional<Sort> line = FeatureRules.drawn(tags, closed);
    line.ifPresent(sort -> add(id, sort, tags, List.of(inDrivingOrder(sort, nodes, tags))));
    nodesOfWay.put(id, nodes);
    if (line.filter(sort -> sort.kind() == Kind.ROAD).isEmpty()) {
      FeatureRules.written(tags).ifPresent(sort -> add(id, sort, tags, List.of(nodes)));
    }
  }

  private static long[] inDrivingOrder(Sort sort, long[] nodes, Map<String, String> tags) {
    if (sort.kind() != Kind.ROAD || !RoadMarks.isReversed(tags)) {
      return nodes;
    }
    long[] turned = new long[nodes.length];
    for (int i = 0; i < nodes.length; i++) {
      turned[i] = nodes[nodes.length - 1 - i];
    }
    return turned;
  }

  @Override
  public void relation(long id, List<Member> members, Map<String, String> tags) {
    if ("multipolygon".equals(tags.get("type"))) {
      multipolygons.add(new Multipolygon(id, members, tags));
    }
  }

  /** Only when the file is read to its end: nothing says that ways come before their relations. */
  private void join(Multipolygon one) {
    List<long[]> lines =
        one.members.stream()
            .filter(member -> member.type() == Member.Type.WAY)
            .map(member -> nodesOfWay.get(member.id()))
            .filter(Objects::nonNull)
            .toList();
    List<long[]> rings = Rings.join(lines);
    if (!rings.isEmpty()) {
      FeatureRules.drawn(one.tags, true).ifPresent(sort -> add(one.id, sort, one.tags, rings));
      FeatureRules.written(one.tags).ifPresent(sort -> add(one.id, sort, one.tags, rings));
    }
  }

  private void add(long id, Sort sort, Map<String, String> tags, List<long[]> parts) {
    Set<Mark> marks = sort.kind() == Kind.ROAD ? RoadMarks.of(tags) : Set.of();
    drawn.add(new Drawn(id, sort, marks, FeatureRules.names(tags), parts));
  }

  /** All features, with the places of their nodes; nodes that are not in the table are left out. */
  public List<Feature> build(NodeTable places) {
    multipolygons.forEach(this::join);
    multipolygons.clear();
    List<Feature> features = new ArrayList<>(points);
    for (Drawn thing : drawn) {
      shape(thing, places)
          .ifPresent(shape ->
              features.add(
                  new Feature(
                      thing.osmId,
                      thing.sort.kind(),
                      thing.sort.type(),
                      thing.marks,
                      thing.names,
                      shape)));
    }
    return features;
  }

  private static Optional<Shape> shape(Drawn thing, NodeTable places) {
    List<int[]> parts =
        thing.parts.stream()
            .map(nodes -> coordinates(nodes, places))
            .filter(part -> part.length >= 4)
            .toList();
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    Form form = thing.sort.form();
    return Optional.of(
        form == Form.POINT ? new Shape(form, List.of(middle(parts))) : new Shape(form, parts));
  }

  private static int[] coordinates(long[] nodes, NodeTable places) {
    int[] known = new int[nodes.length * 2];
    int size = 0;
    for (long node : nodes) {
      int index = places.indexOf(node);
      if (index >= 0) {
        known[size++] = places.lat7(index);
        known[size++] = places.lon7(index);
      }
    }
    return Arrays.copyOf(known, size);
  }

  /** The middle of the box around it: near enough to write a name. */
  private static int[] middle(List<int[]> parts) {
    Bounds box = Box.around(parts);
    return new int[] {
      (int) (((long) box.minLat7() + box.maxLat7()) / 2),
      (int) (((long) box.minLon7() + box.maxLon7()) / 2)
    };
  }
}
