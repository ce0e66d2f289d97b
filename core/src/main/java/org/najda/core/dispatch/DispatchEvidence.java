package org.najda.core.dispatch;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.najda.core.RestrictionId;
import org.najda.core.traffic.SpeedBasis;

/**
 * What the room knew when it sent units. Made by the server, never by the client; stands in the
 * event.
 *
 * @param plan code of the response plan in force, null when none fits
 * @param mapVersion of the road map the times come from
 * @param best the first of the ranking, at most ten, and the units sent
 * @param excluded how many units were left out, by reason
 * @param answerHash SHA-256 of the whole answer, which lies outside the chain for a configured time
 * @param restrictions closed roads and slow zones that the times take into account
 * @param roads which of them bear on whose way, of the units in {@code best}; none for a unit on
 *     whose way none does
 * @param speeds the speed rules that the times go by; null in a room that has none
 * @param cover what was left of each district's, by its code; none in a room that does not show it
 * @param advised the move that would have mended most of it; null when none mended much
 */
public record DispatchEvidence(
    long settingsVersion,
    @Nullable String plan,
    String mapVersion,
    List<RankedUnit> best,
    SortedMap<Exclusion, Integer> excluded,
    String answerHash,
    List<RestrictionId> restrictions,
    List<RoadNote> roads,
    @Nullable SpeedBasis speeds,
    List<CoverNote> cover,
    @Nullable CoverMove advised) {
  public DispatchEvidence {
    roads = List.copyOf(roads);
    best = List.copyOf(best);
    excluded = Collections.unmodifiableSortedMap(new TreeMap<>(excluded));
    restrictions = List.copyOf(restrictions);
    cover = List.copyOf(cover);
  }

  /** Of a room on roads as the map has them. */
  public DispatchEvidence(
      long settingsVersion,
      @Nullable String plan,
      String mapVersion,
      List<RankedUnit> best,
      SortedMap<Exclusion, Integer> excluded,
      String answerHash) {
    this(
        settingsVersion,
        plan,
        mapVersion,
        best,
        excluded,
        answerHash,
        List.of(),
        List.of(),
        null,
        List.of(),
        null);
  }

  /** The same, of times that take these into account, which bear on ways so. */
  public DispatchEvidence counting(
      List<RestrictionId> counted, List<RoadNote> notes, @Nullable SpeedBasis speedsThen) {
    return new DispatchEvidence(
        settingsVersion,
        plan,
        mapVersion,
        best,
        excluded,
        answerHash,
        counted,
        notes,
        speedsThen,
        cover,
        advised);
  }

  /** The same, of a dispatch that left so much cover, which that move would have mended. */
  public DispatchEvidence leaving(List<CoverNote> notes, @Nullable CoverMove move) {
    return new DispatchEvidence(
        settingsVersion,
        plan,
        mapVersion,
        best,
        excluded,
        answerHash,
        restrictions,
        roads,
        speeds,
        notes,
        move);
  }
}
