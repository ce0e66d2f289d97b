package org.najda.core.recommendation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.najda.core.IncidentId;
import org.najda.core.UnitId;

/**
 * That a free unit takes a mission over from one that is still on its way.
 *
 * @param fromMillis by road, that the unit under way has still to drive
 * @param toMillis by road, that the free unit has to drive
 */
public record Exchange(
    IncidentId incident, UnitId from, UnitId to, long fromMillis, long toMillis) {
  private static final Comparator<Exchange> MOST_SAVED_FIRST =
      Comparator.comparing(Exchange::saved)
          .reversed()
          .thenComparing(Exchange::incident)
          .thenComparing(Exchange::from)
          .thenComparing(Exchange::to);

  /** How much earlier somebody would be there. */
  public Duration saved() {
    return Duration.ofMillis(fromMillis - toMillis);
  }

  /**
   * Those that are worth it, the one that saves most first; each mission and each free unit once.
   *
   * @param margin so much earlier somebody must be there
   */
  public static List<Exchange> choose(Collection<Exchange> possible, Duration margin) {
    List<Exchange> chosen = new ArrayList<>();
    SortedSet<UnitId> taken = new TreeSet<>();
    possible.stream()
        .filter(one -> one.saved().compareTo(margin) >= 0)
        .sorted(MOST_SAVED_FIRST)
        .filter(one -> !taken.contains(one.from()) && !taken.contains(one.to()))
        .forEach(one -> {
          chosen.add(one);
          taken.add(one.from());
          taken.add(one.to());
        });
    return chosen;
  }
}
