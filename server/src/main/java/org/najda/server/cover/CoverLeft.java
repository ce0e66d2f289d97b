package org.najda.server.cover;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.najda.core.UnitId;
import org.najda.core.cover.Mending;
import org.najda.core.cover.Spots;
import org.najda.core.dispatch.CoverMove;
import org.najda.core.dispatch.CoverNote;
import org.najda.core.dispatch.DispatchEvidence;

/**
 * What a dispatch leaves of a room's cover, by district.
 *
 * @param before by all units that are free
 * @param after by those that are not sent
 * @param move that would mend most of it; null when none mends much
 * @param moved after that move; empty without one
 */
public record CoverLeft(
    CoverSpots ground,
    SortedMap<String, Spots.Share> before,
    SortedMap<String, Spots.Share> after,
    Mending.@Nullable Move move,
    SortedMap<String, Spots.Share> moved) {
  /**
   * @param free the spots that each free unit would reach in time
   * @param leaving units that are sent
   */
  static CoverLeft of(
      CoverSpots ground, SortedMap<UnitId, BitSet> free, Collection<UnitId> leaving) {
    SortedMap<UnitId, BitSet> left = new TreeMap<>(free);
    leaving.forEach(left::remove);
    Spots spots = ground.spots();
    Mending mending = new Mending(left, ground.fromPosts(), ground.points().size());
    Mending.Move move = mending.findBest(ground.leastGain()).orElse(null);
    return new CoverLeft(
        ground,
        spots.covered(free.values()),
        spots.covered(left.values()),
        move,
        move == null ? Collections.emptySortedMap() : spots.covered(mending.after(move)));
  }

  /** For who is about to send. */
  CoverView view() {
    List<CoverView.District> districts = new ArrayList<>();
    before.forEach((district, share) ->
        districts.add(
            new CoverView.District(district, share.percent(), after.get(district).percent())));
    return new CoverView(
        ground.setup().settings().response().rules().sending().cover().within().toSeconds(),
        districts,
        move == null ? null : new CoverView.Move(move.unit(), move.post(), percent(moved)));
  }

  private static SortedMap<String, Integer> percent(SortedMap<String, Spots.Share> shares) {
    SortedMap<String, Integer> percent = new TreeMap<>();
    shares.forEach((district, share) -> percent.put(district, share.percent()));
    return percent;
  }

  /** As it stands in the evidence of a dispatch. */
  DispatchEvidence kept(DispatchEvidence evidence) {
    List<CoverNote> notes = new ArrayList<>();
    before.forEach((district, share) ->
        notes.add(
            new CoverNote(
                district,
                share.spots(),
                share.covered(),
                after.get(district).covered(),
                move == null ? null : moved.get(district).covered())));
    return evidence.leaving(notes, move == null ? null : new CoverMove(move.unit(), move.post()));
  }
}
