package org.najda.server.replay;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import org.najda.core.interval.Percentiles;

/**
 * What came out of a replay; the same for the same input.
 *
 * @param rowsRead of the log
 * @param refused rows left out, by reason
 * @param repaired repairs, by reason
 * @param incidents that were taken
 * @param interventions incidents that a unit reached
 * @param dispatchSeconds received → first sent, by priority
 * @param responseSeconds received → first on scene, by priority
 * @param busyShare of the time from the first call to the last clearing, by unit
 * @param journalHead hash of the journal's last row
 * @param stateHash of the room's last state
 */
public record ReplayResult(
    int rowsRead,
    SortedMap<String, Integer> refused,
    SortedMap<String, Integer> repaired,
    int incidents,
    int interventions,
    SortedMap<String, Spread> dispatchSeconds,
    SortedMap<String, Spread> responseSeconds,
    Map<String, BigDecimal> busyShare,
    String journalHead,
    String stateHash) {
  /** How a time spreads over incidents, by nearest rank. */
  public record Spread(int n, BigDecimal p50, BigDecimal p90, BigDecimal p99) {
    static Spread ofMillis(Percentiles millis) {
      return new Spread(
          millis.count(), seconds(millis.at(50)), seconds(millis.at(90)), seconds(millis.at(99)));
    }

    private static BigDecimal seconds(long millis) {
      return BigDecimal.valueOf(millis, 3);
    }
  }
}
