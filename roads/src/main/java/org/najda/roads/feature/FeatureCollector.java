package org.najda.roads.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.najda.roads.Bounds;
import org.najda.roads.Point;
import org.najda.roads.feature.Feature.Form;
import org.najda.roads.feature.Feature.Kind;
import org.najda.roads.feature.Feature.Names;
import org.najda.roads.feature.Feature.Shape;
import org.najda.roads.feature.FeatureRules.Sort;
import org.najda.roads.osm.NodeTable;
import org.najda.roads.osm.OsmSink;

/** Picks the features out of a file's elements. */
public final class FeatureCollector implements OsmSink {
  private record Drawn(long osmId, Sort sort, Names names, List<long[]> parts) {}

  private final List<Feature> points = new ArrayList<>();
  private final List<Drawn> drawn = new ArrayList<>();
  private final Map<Long, long[]> nodesOfWay = new HashMap<>();

  @Override
  public void node(long id, Point at, Map<String, String> tags) {
    FeatureRules.written(tags)
        .ifPresent(sort -> {
          Shape shape = new Shape(Form.POINT, List.of(new int[] {at.lat7(), at.lon7()}));
          points.add(new Feature(id, sort.kind(), sort.type(), FeatureRules.names(tags), shape));
        });
  }

  @Override
  public void way(long id, long[] nodes, Map<String, String> tags) {
    boolean closed = nodes.length > 3 && nodes[0] == nodes[nodes.length - 1];
    Optional<Sort> line = FeatureRules.drawn(tags, closed);
    line.ifPresent(sort -> add(id, sort, tags, List.of(nodes)));
    if (line.filter(sort -> sort.kind() == Kind.ROAD).isEmpty()) {
      nodesOfWay.put(id, nodes);
      FeatureRules.written(tags).ifPresent(sort -> add(id, sort, tags, List.of(nodes)));
    }
  }

  @Override
  public void relation(long id, List<Member> members, Map<String, String> tags) {
    if (!"multipolygon".equals(tags.get("type"))) {
      return;
    }
    // Relations follow ways in every file that tools write; members before their way are lost.
    List<long[]> lines =
        members.stream()
            .filter(member -> member.type() == Member.Type.WAY)
            .map(member -> nodesOfWay.get(member.id()))
            .filter(Objects::nonNull)
            .toList();
    List<long[]> rings = Rings.join(lines);
    if (!rings.isEmpty()) {
      FeatureRules.drawn(tags, true).ifPresent(sort -> add(id, sort, tags, rings));
      FeatureRules.written(tags).ifPresent(sort -> add(id, sort, tags, rings));
    }
  }

  private void add(long id, Sort sort, Map<String, String> tags, List<long[]> parts) {
    drawn.add(new Drawn(id, sort, FeatureRules.names(tags), parts));
  }

  /** All features, with the places of their nodes; nodes that are not in the table are left out. */
  public List<Feature> build(NodeTable places) {
    List<Feature> features = new ArrayList<>(points);
    for (Drawn thing : drawn) {
      shape(thing, places)
          .ifPresent(shape ->
              features.add(
                  new Feature(
                      thing.osmId, thing.sort.kind(), thing.sort.type(), thing.names, shape)));
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
