package org.najda.roads.osm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.najda.roads.Point;

/** Writes down what a reader gives. */
final class ElementLog implements OsmSink {
  final List<String> lines = new ArrayList<>();

  @Override
  public void node(long id, Point at, Map<String, String> tags) {
    lines.add("node " + id + " " + at + " " + new TreeMap<>(tags));
  }

  @Override
  public void way(long id, long[] nodes, Map<String, String> tags) {
    lines.add("way " + id + " " + Arrays.toString(nodes) + " " + new TreeMap<>(tags));
  }

  @Override
  public void relation(long id, List<Member> members, Map<String, String> tags) {
    lines.add("relation " + id + " " + members + " " + new TreeMap<>(tags));
  }
}
