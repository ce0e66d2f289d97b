package org.najda.roads.osm;

import java.util.List;
import java.util.Map;
import org.najda.roads.Point;

/**
 * Receives the elements of an OpenStreetMap file in the order of the file, which may be any order.
 * Ids may come twice or name elements that are not in the file.
 */
public interface OsmSink {
  /** A node. */
  void node(long id, Point at, Map<String, String> tags);

  /**
   * A way.
   *
   * @param nodes ids of its nodes; the array is the receiver's to keep
   */
  void way(long id, long[] nodes, Map<String, String> tags);

  /** A relation. */
  void relation(long id, List<Member> members, Map<String, String> tags);

  /**
   * One member of a relation.
   *
   * @param role empty where none is given
   */
  record Member(Type type, long id, String role) {
    /** Kinds of elements. */
    public enum Type {
      /** A node. */
      NODE,
      /** A way. */
      WAY,
      /** A relation. */
      RELATION
    }
  }
}
