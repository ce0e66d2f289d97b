package org.najda.core.cover;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.najda.core.UnitId;

/**
 * Looks for the one move of a free unit to a post that mends most of the cover.
 *
 * @param free the spots that each free unit would reach in time from where it is
 * @param posts the same from each post, by its code
 */
public record Mending(SortedMap<UnitId, BitSet> free, SortedMap<String, BitSet> posts, int spots) {

  /**
   * A unit would stand at a post.
   *
   * @param gained spots more than before
   */
  public record Move(UnitId unit, String post, int gained) {}

  /**
   * Empty when no move gains as many spots. Of equal ones the first unit and the first post.
   *
   * @param least at least 1
   */
  public Optional<Move> findBest(int least) {
    int[] units = new int[spots];
    free.values().forEach(reach -> reach.stream().forEach(spot -> units[spot]++));
    Move best = null;
    for (Map.Entry<UnitId, BitSet> unit : free.entrySet()) {
      BitSet others = coveredByOthers(units, unit.getValue());
      int lost = unit.getValue().cardinality() - overlap(unit.getValue(), others);
      for (Map.Entry<String, BitSet> post : posts.entrySet()) {
        int gained = post.getValue().cardinality() - overlap(post.getValue(), others) - lost;
        if (gained >= least && (best == null || gained > best.gained())) {
          best = new Move(unit.getKey(), post.getKey(), gained);
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** What the units would reach after a move. */
  public Collection<BitSet> after(Move move) {
    List<BitSet> reaches = new ArrayList<>();
    free.forEach(
        (unit, reach) -> reaches.add(unit.equals(move.unit()) ? posts.get(move.post()) : reach));
    return reaches;
  }

  private BitSet coveredByOthers(int[] units, BitSet own) {
    BitSet others = new BitSet(spots);
    for (int spot = 0; spot < spots; spot++) {
      others.set(spot, units[spot] > (own.get(spot) ? 1 : 0));
    }
    return others;
  }

  private static int overlap(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.and(b);
    return both.cardinality();
  }
}
