package org.najda.core.cover;

import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The places by which cover is told, evenly spread over each district's streets.
 *
 * @param districts the district's code of each spot, by its number
 */
public record Spots(List<String> districts) {
  public Spots {
    districts = List.copyOf(districts);
  }

  /**
   * How much of a district is covered.
   *
   * @param covered spots that somebody would reach in time
   * @param spots of the district
   */
  public record Share(int covered, int spots) {
    /** In whole percent, rounded down: all is said only of all. */
    public int percent() {
      return spots == 0 ? 0 : covered * 100 / spots;
    }
  }

  /**
   * By district.
   *
   * @param reaches the spots that each unit would reach in time
   */
  public SortedMap<String, Share> covered(Collection<BitSet> reaches) {
    BitSet all = new BitSet();
    reaches.forEach(all::or);
    SortedMap<String, Share> shares = new TreeMap<>();
    for (int spot = 0; spot < districts.size(); spot++) {
      Share one = new Share(all.get(spot) ? 1 : 0, 1);
      shares.merge(
          districts.get(spot),
          one,
          (a, b) -> new Share(a.covered() + b.covered(), a.spots() + b.spots()));
    }
    return Collections.unmodifiableSortedMap(shares);
  }
}
