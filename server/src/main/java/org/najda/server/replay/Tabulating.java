package org.najda.server.replay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.najda.core.EnumWords;
import org.najda.core.UnitId;
import org.najda.core.interval.Percentiles;

/** Turns what happened into figures. */
final class Tabulating {
  private static final int SHARE_DECIMALS = 4;

  private Tabulating() {}

  static ReplayResult tabulate(CallLog log, List<Case> cases, Fleet fleet, VirtualRoom room) {
    return new ReplayResult(
        log.rowsRead(),
        words(log.refused()),
        words(log.repaired()),
        cases.size(),
        (int) cases.stream().filter(one -> one.onSceneAt != null).count(),
        spread(cases, one -> one.sentAt),
        spread(cases, one -> one.onSceneAt),
        busyShare(cases, fleet.busy()),
        room.journalHead(),
        room.stateHash());
  }

  private static <E extends Enum<E>> SortedMap<String, Integer> words(Map<E, Integer> counts) {
    SortedMap<String, Integer> words = new TreeMap<>();
    counts.forEach((reason, count) -> words.put(EnumWords.of(reason), count));
    return words;
  }

  private static SortedMap<String, ReplayResult.Spread> spread(
      List<Case> cases, Function<Case, @Nullable Instant> stamp) {
    SortedMap<String, List<Long>> millis = new TreeMap<>();
    for (Case one : cases) {
      Instant at = stamp.apply(one);
      if (at != null) {
        millis
            .computeIfAbsent(
                Integer.toString(one.logged.priority().level()), level -> new ArrayList<>())
            .add(Duration.between(one.logged.received(), at).toMillis());
      }
    }
    SortedMap<String, ReplayResult.Spread> spreads = new TreeMap<>();
    millis.forEach(
        (level, all) -> spreads.put(level, ReplayResult.Spread.ofMillis(new Percentiles(all))));
    return spreads;
  }

  private static Map<String, BigDecimal> busyShare(
      List<Case> cases, SortedMap<UnitId, Duration> busy) {
    long millis = cases.isEmpty() ? 0 : lengthMillis(cases);
    Map<String, BigDecimal> shares = new LinkedHashMap<>();
    busy.forEach((unit, time) ->
        shares.put(
            unit.value(),
            millis == 0
                ? BigDecimal.ZERO.setScale(SHARE_DECIMALS)
                : BigDecimal.valueOf(time.toMillis())
                    .divide(BigDecimal.valueOf(millis), SHARE_DECIMALS, RoundingMode.HALF_UP)));
    return shares;
  }

  private static long lengthMillis(List<Case> cases) {
    Instant first = cases.getFirst().logged.received();
    Instant last = first;
    for (Case one : cases) {
      if (one.onSceneAt != null) {
        Instant cleared = one.onSceneAt.plus(one.logged.service());
        last = cleared.isAfter(last) ? cleared : last;
      }
    }
    return Duration.between(first, last).toMillis();
  }
}
