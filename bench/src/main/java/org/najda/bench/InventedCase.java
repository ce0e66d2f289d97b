package org.najda.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A crime case that never was: the same for the same number. The number of its report says that it
 * is invented.
 *
 * @param number from 1, in the order in which they happened
 */
record InventedCase(
    int number, Instant at, String unit, String brigade, String offenceCode, String reportedBy) {
  /** The first line of a file for {@code najda import cases}. */
  static final String HEAD =
      "row,at,unit,brigade,report-number,iccs,offence-code,offence,reported-by\n";

  static final List<String> BRIGADES =
      List.of("judicial-police", "urban-squad", "anti-gang", "financial-crime", "money-laundering");

  private static final List<String> ORIGINS =
      List.of("complaint", "flagrancy", "tip-off", "prosecutor", "call");
  private static final Instant START = Instant.parse("2015-01-02T00:00:00Z");
  private static final Duration SPAN = Duration.ofDays(5 * 365 - 2);
  private static final int OFFENCES = 400;

  /**
   * One of so many.
   *
   * @param all how many there are, spread over five years
   */
  static InventedCase of(int number, int all) {
    SplittableRandom random = new SplittableRandom(number);
    // Half of them lie with the first of the brigades, a quarter with the second, and so on.
    int brigade = Integer.numberOfTrailingZeros(random.nextInt() | 1 << (BRIGADES.size() - 1));
    return new InventedCase(
        number,
        START.plusSeconds(SPAN.toSeconds() * number / all),
        InventedStations.station(random.nextInt(InventedStations.STATIONS)),
        BRIGADES.get(brigade),
        Integer.toString(100 + random.nextInt(OFFENCES)),
        ORIGINS.get(random.nextInt(ORIGINS.size())));
  }

  String reportNumber() {
    return "INVENTED-%07d".formatted(number);
  }

  /** Its line of that file. */
  String row() {
    return "%d,%s,%s,%s,%s,0501,%s,invented,%s\n"
        .formatted(number, at, unit, brigade, reportNumber(), offenceCode, reportedBy);
  }

  /** The number of the case that has this report. */
  static int numberOf(String reportNumber) {
    return Integer.parseInt(reportNumber.substring(reportNumber.indexOf('-') + 1));
  }
}
