package org.najda.roads.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.najda.roads.traffic.MeasuredSpeed;

/**
 * The latest passes of each arc, of so many arcs at most; those passed longest ago go first. For
 * one thread.
 */
public final class PassBook {
  /** Arcs that are kept at a time: a few megabytes. */
  public static final int MOST_ARCS = 20_000;

  /** One crew that stops for itself is no jam. */
  public static final int LEAST_PASSES = 2;

  private static final int MOST_PASSES = 5;
  private static final long FULL_MILLIS = 10 * 60_000L;
  private static final long GONE_MILLIS = 30 * 60_000L;

  /** A road is closed by people, never by what was measured. */
  private static final int SLOWEST_PERCENT = 10;

  private static final int FASTEST_PERCENT = 150;

  /** Finer steps would have roads weighted anew for nothing. */
  private static final int WEIGHT_STEP = 10;

  private final SequencedMap<Integer, List<Pass>> byArc =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<Pass>> eldest) {
          return size() > MOST_ARCS;
        }
      };

  public void add(Pass pass) {
    List<Pass> passes = new ArrayList<>(byArc.getOrDefault(pass.arc(), List.of()));
    passes.add(pass);
    byArc.put(
        pass.arc(),
        List.copyOf(passes.subList(Math.max(0, passes.size() - MOST_PASSES), passes.size())));
  }

  /**
   * What is known of each arc, ascending; forgets what is too old.
   *
   * @param millis now, by the clock of the fixes
   */
  public List<MeasuredSpeed> measured(long millis) {
    byArc.values().removeIf(passes -> millis - passes.getLast().millis() >= GONE_MILLIS);
    List<MeasuredSpeed> measured = new ArrayList<>();
    byArc.forEach((arc, passes) -> {
      List<Pass> recent =
          passes.stream().filter(pass -> millis - pass.millis() < GONE_MILLIS).toList();
      int weight = weightPercent(millis - passes.getLast().millis());
      if (recent.size() >= LEAST_PASSES && weight > 0) {
        measured.add(new MeasuredSpeed(arc, median(recent), weight, recent.size()));
      }
    });
    measured.sort((one, other) -> Integer.compare(one.arc(), other.arc()));
    return measured;
  }

  private static int weightPercent(long age) {
    double share = (GONE_MILLIS - age) / (double) (GONE_MILLIS - FULL_MILLIS);
    return (int) (Math.clamp(share, 0, 1) * 100 / WEIGHT_STEP) * WEIGHT_STEP;
  }

  private static int median(List<Pass> passes) {
    int[] percents = passes.stream().mapToInt(Pass::speedPercent).sorted().toArray();
    int upper = percents[percents.length / 2];
    int lower = percents[(percents.length - 1) / 2];
    return Math.clamp((lower + upper) / 2, SLOWEST_PERCENT, FASTEST_PERCENT);
  }
}
