package org.najda.roads.osm;

import crosby.binary.Osmformat.DenseNodes;
import crosby.binary.Osmformat.Node;
import crosby.binary.Osmformat.PrimitiveBlock;
import crosby.binary.Osmformat.PrimitiveGroup;
import crosby.binary.Osmformat.Relation;
import crosby.binary.Osmformat.Way;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.najda.roads.Point;
import org.najda.roads.osm.OsmSink.Member;

/** Decodes one block: its own table of strings, ids and coordinates written as differences. */
final class PbfBlock {
  /** What is wrong with the block. */
  static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;

    Broken(String what) {
      super(what);
    }
  }

  private static final double NANODEGREES = 1e-9;

  private final PrimitiveBlock block;
  private final OsmSink sink;
  private final @Nullable String[] strings;

  PbfBlock(PrimitiveBlock block, OsmSink sink) {
    this.block = block;
    this.sink = sink;
    this.strings = new String[block.getStringtable().getSCount()];
  }

  void decode() throws Broken {
    for (PrimitiveGroup group : block.getPrimitivegroupList()) {
      for (Node node : group.getNodesList()) {
        if (!node.getInfo().hasVisible() || node.getInfo().getVisible()) {
          Point at = place(node.getId(), node.getLat(), node.getLon());
          sink.node(node.getId(), at, tags(node.getKeysList(), node.getValsList()));
        }
      }
      decodeDense(group.getDense());
      for (Way way : group.getWaysList()) {
        decodeWay(way);
      }
      for (Relation relation : group.getRelationsList()) {
        decodeRelation(relation);
      }
    }
  }

  private void decodeDense(DenseNodes dense) throws Broken {
    int count = dense.getIdCount();
    if (dense.getLatCount() != count || dense.getLonCount() != count) {
      throw new Broken(count + " nodes with another number of coordinates");
    }
    boolean versioned = dense.getDenseinfo().getVisibleCount() == count;
    DenseTags tags = new DenseTags(dense.getKeysValsList());
    long id = 0;
    long lat = 0;
    long lon = 0;
    for (int i = 0; i < count; i++) {
      id += dense.getId(i);
      lat += dense.getLat(i);
      lon += dense.getLon(i);
      Map<String, String> own = tags.next();
      if (!versioned || dense.getDenseinfo().getVisible(i)) {
        sink.node(id, place(id, lat, lon), own);
      }
    }
  }

  private void decodeWay(Way way) throws Broken {
    if (way.getInfo().hasVisible() && !way.getInfo().getVisible()) {
      return;
    }
    long[] nodes = new long[way.getRefsCount()];
    long node = 0;
    for (int i = 0; i < nodes.length; i++) {
      node += way.getRefs(i);
      nodes[i] = node;
    }
    sink.way(way.getId(), nodes, tags(way.getKeysList(), way.getValsList()));
  }

  private void decodeRelation(Relation relation) throws Broken {
    int count = relation.getMemidsCount();
    if (relation.getTypesCount() != count || relation.getRolesSidCount() != count) {
      throw new Broken("relation " + relation.getId() + ": members without role or type");
    }
    if (relation.getInfo().hasVisible() && !relation.getInfo().getVisible()) {
      return;
    }
    List<Member> members = new ArrayList<>(count);
    long id = 0;
    for (int i = 0; i < count; i++) {
      id += relation.getMemids(i);
      Member.Type type =
          switch (relation.getTypes(i)) {
            case NODE -> Member.Type.NODE;
            case WAY -> Member.Type.WAY;
            case RELATION -> Member.Type.RELATION;
          };
      members.add(new Member(type, id, string(relation.getRolesSid(i))));
    }
    sink.relation(relation.getId(), members, tags(relation.getKeysList(), relation.getValsList()));
  }

  private Point place(long id, long lat, long lon) throws Broken {
    try {
      return Point.ofDegrees(
          NANODEGREES * (block.getLatOffset() + (double) block.getGranularity() * lat),
          NANODEGREES * (block.getLonOffset() + (double) block.getGranularity() * lon));
    } catch (IllegalArgumentException outside) {
      throw new Broken("node " + id + ": " + outside.getMessage());
    }
  }

  private Map<String, String> tags(List<Integer> keys, List<Integer> values) throws Broken {
    if (keys.size() != values.size()) {
      throw new Broken(keys.size() + " keys with " + values.size() + " values");
    }
    if (keys.isEmpty()) {
      return Map.of();
    }
    Map<String, String> tags = HashMap.newHashMap(keys.size());
    for (int i = 0; i < keys.size(); i++) {
      tags.put(string(keys.get(i)), string(values.get(i)));
    }
    return tags;
  }

  private String string(int index) throws Broken {
    if (index < 0 || index >= strings.length) {
      throw new Broken("string " + index + " of " + strings.length);
    }
    String known = strings[index];
    if (known == null) {
      known = block.getStringtable().getS(index).toStringUtf8();
      strings[index] = known;
    }
    return known;
  }

  /**
   * Tags of dense nodes: key, value, key, value, 0 for each node in turn; empty if none has any.
   */
  private final class DenseTags {
    private final List<Integer> keysAndValues;
    private int cursor;

    DenseTags(List<Integer> keysAndValues) {
      this.keysAndValues = keysAndValues;
    }

    Map<String, String> next() throws Broken {
      if (keysAndValues.isEmpty()) {
        return Map.of();
      }
      Map<String, String> tags = Map.of();
      while (at(cursor) != 0) {
        tags = tags.isEmpty() ? new HashMap<>() : tags;
        tags.put(string(at(cursor)), string(at(cursor + 1)));
        cursor += 2;
      }
      cursor++;
      return tags;
    }

    private int at(int index) throws Broken {
      if (index >= keysAndValues.size()) {
        throw new Broken("tags of nodes end too early");
      }
      return keysAndValues.get(index);
    }
  }
}
