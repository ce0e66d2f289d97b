package org.najda.roads.osm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.najda.roads.Point;
import org.najda.roads.osm.OsmSink.Member;

/** A node, way or relation while its children are being read. */
final class XmlElement {
  static final Set<String> KINDS = Set.of("node", "way", "relation");

  final String name;
  final long id;
  final Map<String, String> tags = new HashMap<>(4);
  final List<Member> members = new ArrayList<>(0);
  @Nullable Point at;
  boolean deleted;
  private long[] nodes = {};
  private int nodeCount;

  XmlElement(String name, long id) {
    this.name = name;
    this.id = id;
  }

  void addNode(long node) {
    if (nodeCount == nodes.length) {
      nodes = Arrays.copyOf(nodes, Math.max(8, nodeCount * 2));
    }
    nodes[nodeCount++] = node;
  }

  long[] nodes() {
    return Arrays.copyOf(nodes, nodeCount);
  }

  Point place() {
    return Objects.requireNonNull(at);
  }
}
