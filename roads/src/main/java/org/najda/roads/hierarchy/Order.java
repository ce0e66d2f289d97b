package org.najda.roads.hierarchy;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.najda.roads.storage.SectionReader;
import org.najda.roads.storage.SectionWriter;

/** Which node of a network ranks where; depends on where roads are, not on what they cost. */
public final class Order {
  private static final int COSINE_STEPS = 1 << 10;

  private final int[] ranking;

  private Order(int[] ranking) {
    this.ranking = ranking;
  }

  /**
   * An order in which searches are short.
   *
   * @param lat7 latitudes of nodes in steps of 1e-7 degrees
   * @param lon7 longitudes likewise
   * @param from for each edge the node at one end
   * @param to for each edge the node at the other end
   */
  public static Order of(int[] lat7, int[] lon7, int[] from, int[] to) {
    double middle = Arrays.stream(lat7).average().orElse(0) / 1e7;
    long cosine = Math.round(StrictMath.cos(StrictMath.toRadians(middle)) * COSINE_STEPS);
    int[] x = Arrays.stream(lon7).map(lon -> (int) (lon * cosine / COSINE_STEPS)).toArray();
    return new Order(NestedDissection.ranking(Layout.of(x, lat7, from, to)));
  }

  /**
   * The order of other nodes, each of which ranks like one of these; of two that rank alike the
   * first is the lower.
   */
  public Order inherited(int[] like) {
    int[] ranks = ranks();
    return new Order(
        IntStream.range(0, like.length)
            .mapToLong(node -> (long) ranks[like[node]] << Integer.SIZE | node)
            .sorted()
            .mapToInt(key -> (int) key)
            .toArray());
  }

  /** What {@link #write} wrote. */
  public static Order read(SectionReader in) {
    return new Order(in.ints());
  }

  /** Writes the order into a section of a file. */
  public void write(SectionWriter out) throws IOException {
    out.ints(ranking);
  }

  /** The rank of each node. */
  int[] ranks() {
    int[] ranks = new int[ranking.length];
    for (int rank = 0; rank < ranks.length; rank++) {
      ranks[ranking[rank]] = rank;
    }
    return ranks;
  }
}
