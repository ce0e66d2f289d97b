package org.najda.roads.graph;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.najda.roads.Profile;
import org.najda.roads.osm.NodeTable;
import org.najda.roads.profile.Passage;

/** Ways that at least one profile may use, as read, before they are cut at junctions. */
public final class WayTable {
  /** Stands for a node of a way that is not in the file. */
  static final int MISSING = -1;

  private static final int BACKWARD_BITS = 16;

  /** Collects ways in any order; of two with the same id the later one counts. */
  public static final class Builder {
    private final LongStream.Builder ids = LongStream.builder();
    private final IntStream.Builder sizes = IntStream.builder();
    private final LongStream.Builder nodes = LongStream.builder();
    private final Map<Profile, IntStream.Builder> passages = new EnumMap<>(Profile.class);

    /** Nothing yet. */
    public Builder() {
      for (Profile profile : Profile.values()) {
        passages.put(profile, IntStream.builder());
      }
    }

    /** Adds a way if some profile may use it. */
    public void add(long id, long[] nodeIds, Map<Profile, Passage> passage) {
      if (passage.values().stream().noneMatch(Passage::isOpen)) {
        return;
      }
      ids.add(id);
      sizes.add(nodeIds.length);
      for (long node : nodeIds) {
        nodes.add(node);
      }
      passages.forEach((profile, packed) -> packed.add(pack(passage.get(profile))));
    }

    private static int pack(Passage passage) {
      return passage.forwardKmh() << BACKWARD_BITS | passage.backwardKmh();
    }

    /** The table, its nodes looked up; the builder is used up. */
    public WayTable build(NodeTable places) {
      return new WayTable(this, places);
    }
  }

  private final long[] ids;
  private final int[] start;
  private final int[] nodes;
  private final Map<Profile, int[]> passages = new EnumMap<>(Profile.class);

  private WayTable(Builder builder, NodeTable places) {
    this.ids = builder.ids.build().toArray();
    this.nodes =
        builder.nodes.build().mapToInt(id -> Math.max(MISSING, places.indexOf(id))).toArray();
    int[] sizes = builder.sizes.build().toArray();
    this.start = new int[sizes.length + 1];
    for (int way = 0; way < sizes.length; way++) {
      start[way + 1] = start[way] + sizes[way];
    }
    builder.passages.forEach((profile, packed) -> passages.put(profile, packed.build().toArray()));
    closeSuperseded();
  }

  private void closeSuperseded() {
    Map<Long, Integer> last = HashMap.newHashMap(ids.length);
    for (int way = 0; way < ids.length; way++) {
      Integer earlier = last.put(ids[way], way);
      if (earlier != null) {
        passages.values().forEach(packed -> packed[earlier] = 0);
      }
    }
  }

  /** Number of ways. */
  public int size() {
    return ids.length;
  }

  /** How often a way names a node that is not in the file. */
  public long missingNodes() {
    return Arrays.stream(nodes).filter(node -> node == MISSING).count();
  }

  long id(int way) {
    return ids[way];
  }

  int start(int way) {
    return start[way];
  }

  int end(int way) {
    return start[way + 1];
  }

  int node(int position) {
    return nodes[position];
  }

  Passage passage(int way, Profile profile) {
    int packed = passages.get(profile)[way];
    return new Passage(packed >>> BACKWARD_BITS, packed & (1 << BACKWARD_BITS) - 1);
  }
}
