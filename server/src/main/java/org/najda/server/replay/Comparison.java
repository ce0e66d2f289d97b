package org.najda.server.replay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.najda.core.interval.Percentiles;

/**
 * What each policy is worth, on the same calls.
 *
 * @param aimSeconds in which somebody should be there
 * @param units of the room
 * @param incidents of the log
 */
record Comparison(int aimSeconds, int units, int incidents, List<Row> rows) {
  private static final int SHARE_DECIMALS = 4;

  Comparison {
    rows = List.copyOf(rows);
  }

  /**
   * One policy.
   *
   * @param reached incidents that a unit reached
   * @param response received to first on scene
   * @param urgentP90 the same of the log's most urgent priority
   * @param withinShare of all incidents, those reached within the aim
   * @param worst the part of the ground with the smallest such share
   * @param taken how often the dispatcher took what the policy adds
   */
  record Row(
      Policy policy,
      int reached,
      Response response,
      @Nullable BigDecimal urgentP90,
      @Nullable BigDecimal withinShare,
      @Nullable Part worst,
      int taken) {}

  /** In seconds; null when nobody was reached. */
  record Response(@Nullable BigDecimal p50, @Nullable BigDecimal p90) {}

  record Part(String name, BigDecimal withinShare) {}

  static Row row(Policy policy, List<Case> cases, Parts parts, int aimSeconds, int taken) {
    List<Long> all = millis(cases);
    SortedMap<Integer, List<Case>> byPriority = new TreeMap<>();
    SortedMap<String, List<Case>> byPart = new TreeMap<>();
    for (Case one : cases) {
      byPriority
          .computeIfAbsent(one.logged.priority().level(), level -> new ArrayList<>())
          .add(one);
      byPart.computeIfAbsent(parts.of(one.logged), part -> new ArrayList<>()).add(one);
    }
    return new Row(
        policy,
        all.size(),
        new Response(percentile(all, 50), percentile(all, 90)),
        byPriority.isEmpty() ? null : percentile(millis(byPriority.firstEntry().getValue()), 90),
        cases.isEmpty() ? null : within(cases, aimSeconds),
        worst(byPart, aimSeconds),
        taken);
  }

  private static @Nullable Part worst(SortedMap<String, List<Case>> byPart, int aimSeconds) {
    Part worst = null;
    for (Map.Entry<String, List<Case>> part : byPart.entrySet()) {
      BigDecimal share = within(part.getValue(), aimSeconds);
      if (worst == null || share.compareTo(worst.withinShare()) < 0) {
        worst = new Part(part.getKey(), share);
      }
    }
    return worst;
  }

  private static List<Long> millis(List<Case> cases) {
    List<Long> millis = new ArrayList<>();
    for (Case one : cases) {
      Instant there = one.onSceneAt;
      if (there != null) {
        millis.add(Duration.between(one.logged.received(), there).toMillis());
      }
    }
    return millis;
  }

  private static @Nullable BigDecimal percentile(List<Long> millis, int percent) {
    return millis.isEmpty() ? null : BigDecimal.valueOf(new Percentiles(millis).at(percent), 3);
  }

  private static BigDecimal within(List<Case> cases, int aimSeconds) {
    long reached = millis(cases).stream().filter(one -> one <= aimSeconds * 1000L).count();
    return BigDecimal.valueOf(reached)
        .divide(BigDecimal.valueOf(cases.size()), SHARE_DECIMALS, RoundingMode.HALF_UP);
  }
}
