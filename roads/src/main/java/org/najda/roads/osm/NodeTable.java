package org.najda.roads.osm;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.najda.roads.Point;

/** Places of nodes by their id. */
public final class NodeTable {
  /** Collects nodes in any order; of two with the same id the later one counts. */
  public static final class Builder {
    private final LongStream.Builder ids = LongStream.builder();
    private final IntStream.Builder lats = IntStream.builder();
    private final IntStream.Builder lons = IntStream.builder();

    /** Adds a node. */
    public void add(long id, Point at) {
      ids.add(id);
      lats.add(at.lat7());
      lons.add(at.lon7());
    }

    /** The table; the builder is used up. */
    public NodeTable build() {
      long[] id = ids.build().toArray();
      int[] lat = lats.build().toArray();
      int[] lon = lons.build().toArray();
      return isAscending(id) ? new NodeTable(id, lat, lon) : sorted(id, lat, lon);
    }

    private static boolean isAscending(long[] id) {
      return IntStream.range(1, id.length).allMatch(i -> id[i - 1] < id[i]);
    }

    private static NodeTable sorted(long[] id, int[] lat, int[] lon) {
      int[] order =
          IntStream.range(0, id.length)
              .boxed()
              .sorted(Comparator.comparingLong(i -> id[i]))
              .mapToInt(Integer::intValue)
              .toArray();
      int[] last =
          IntStream.range(0, order.length)
              .filter(i -> i + 1 == order.length || id[order[i]] != id[order[i + 1]])
              .map(i -> order[i])
              .toArray();
      return new NodeTable(
          Arrays.stream(last).mapToLong(i -> id[i]).toArray(),
          Arrays.stream(last).map(i -> lat[i]).toArray(),
          Arrays.stream(last).map(i -> lon[i]).toArray());
    }
  }

  private final long[] ids;
  private final int[] lats;
  private final int[] lons;

  private NodeTable(long[] ids, int[] lats, int[] lons) {
    this.ids = ids;
    this.lats = lats;
    this.lons = lons;
  }

  /** Number of nodes. */
  public int size() {
    return ids.length;
  }

  /** Index of the node in this table, negative when it isn't there. */
  public int indexOf(long id) {
    return Arrays.binarySearch(ids, id);
  }

  /** Id of the node with this index. */
  public long id(int index) {
    return ids[index];
  }

  /** Latitude in steps of 1e-7 degrees. */
  public int lat7(int index) {
    return lats[index];
  }

  /** Longitude in steps of 1e-7 degrees. */
  public int lon7(int index) {
    return lons[index];
  }
}
