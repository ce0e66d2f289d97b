package org.najda.core.recommendation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.najda.core.IncidentId;
import org.najda.core.Progress;
import org.najda.core.UnitId;
import org.najda.core.dispatch.DispatchEvidence;
import org.najda.core.dispatch.Exclusion;
import org.najda.core.dispatch.RankedUnit;

/**
 * The whole answer to "whom to send".
 *
 * @param ranked every able unit, the first to be there first, those of unknown travel time last;
 *     among them those busy ones that the room ranks too, marked by their engagement
 * @param busy units that could be sent were they not on another mission, the fastest first; those
 *     that are not ranked are among the excluded too
 * @param excluded every other unit, by its id
 * @param shortfall what the plan, and back-up, ask for, beyond the units already sent, and nobody
 *     is left to give
 * @param suggested the free units that serve best what the plan still asks for, in the ranking's
 *     order
 */
public record Recommendation(
    Basis basis,
    List<Ranked> ranked,
    List<Busy> busy,
    List<Excluded> excluded,
    List<Shortfall> shortfall,
    List<UnitId> suggested) {
  /** So many of the ranking are kept with a dispatch. */
  public static final int BEST_KEPT = 10;

  public Recommendation {
    ranked = List.copyOf(ranked);
    busy = List.copyOf(busy);
    excluded = List.copyOf(excluded);
    shortfall = List.copyOf(shortfall);
    suggested = List.copyOf(suggested);
  }

  /**
   * What the answer rests on.
   *
   * @param plan code of the response plan in force; null when none fits
   */
  public record Basis(IncidentId incident, long settingsVersion, @Nullable String plan) {}

  /**
   * @param meetsPlan whether it is one of those suggested
   */
  public record Ranked(RankedUnit unit, boolean meetsPlan, List<Reason> reasons) {
    public Ranked {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * @param incident whose mission it is on
   * @param progress of that mission
   * @param interruptible whether that incident is less urgent than this one
   */
  public record Busy(
      RankedUnit unit, IncidentId incident, Progress progress, boolean interruptible) {}

  /**
   * @param incident whose mission it is on; null when that is not why
   */
  public record Excluded(UnitId unit, Exclusion reason, @Nullable IncidentId incident) {}

  /**
   * @param capability what each of the missing units must be able to do; null: any unit
   */
  public record Shortfall(@Nullable String capability, int missing) {}

  /**
   * What stands in the journal when units are sent on this answer: the ten best, the units sent
   * wherever they ranked, and how many were left out for which reason.
   *
   * @param mapVersion of the road map the travel times come from
   * @param answerHash SHA-256 of the whole answer as it was shown
   */
  public DispatchEvidence evidence(
      String mapVersion, String answerHash, Collection<UnitId> chosen) {
    List<RankedUnit> kept = new ArrayList<>();
    for (int i = 0; i < ranked.size(); i++) {
      RankedUnit unit = ranked.get(i).unit();
      if (i < BEST_KEPT || chosen.contains(unit.unit())) {
        kept.add(unit);
      }
    }
    SortedMap<Exclusion, Integer> counts = new TreeMap<>();
    excluded.forEach(unit -> counts.merge(unit.reason(), 1, Integer::sum));
    return new DispatchEvidence(
        basis.settingsVersion(), basis.plan(), mapVersion, kept, counts, answerHash);
  }
}
