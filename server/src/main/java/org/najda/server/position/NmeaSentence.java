package org.najda.server.position;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.UnitId;

/**
 * What a receiver of satellites says of itself, one line at a time (NMEA 0183; sentences RMC and
 * GGA of whatever system of satellites). Asks neither clock nor database.
 */
final class NmeaSentence {
  private static final int FIRST_YEAR = 2000;
  private static final int MINUTES_OF_A_DEGREE = 60;
  private static final Duration HALF_A_DAY = Duration.ofHours(12);
  private static final Reported NOTHING = new Reported(List.of(), List.of());

  private NmeaSentence() {}

  /**
   * The position in a line; nothing of either kind in a sentence that never tells one.
   *
   * @param now gives the day, which GGA leaves out
   */
  static Reported read(UnitId unit, String line, Instant now) {
    try {
      String[] words = words(line);
      return switch (words[0].length() == 5 ? words[0].substring(2) : "") {
        case "RMC" ->
            words[2].equals("A")
                ? Reported.of(fromRmc(unit, words))
                : Reported.of(PositionFault.NO_FIX);
        case "GGA" ->
            words[6].matches("[1-5]")
                ? Reported.of(fromGga(unit, words, now))
                : Reported.of(PositionFault.NO_FIX);
        default -> NOTHING;
      };
    } catch (NumberFormatException | DateTimeException | IndexOutOfBoundsException e) {
      return Reported.of(PositionFault.UNREADABLE);
    }
  }

  /** What stands between "$" and "*", when the two digits behind are the exclusive or of it. */
  private static String[] words(String line) {
    int star = line.length() - 3;
    if (line.charAt(0) != '$' || line.charAt(star) != '*') {
      throw new NumberFormatException();
    }
    String said = line.substring(1, star);
    if (said.chars().reduce(0, (sum, each) -> sum ^ each)
        != Integer.parseInt(line, star + 1, line.length(), 16)) {
      throw new NumberFormatException();
    }
    return said.split(",", -1);
  }

  /** Time, status, latitude, N or S, longitude, E or W, knots, degrees, date. */
  private static PositionReport fromRmc(UnitId unit, String[] words) {
    String date = words[9];
    LocalDate day = LocalDate.of(FIRST_YEAR + two(date, 4), two(date, 2), two(date, 0));
    return new PositionReport(
        unit.value(),
        day.atTime(time(words[1])).toInstant(ZoneOffset.UTC),
        degrees(words[3], words[4], "N", "S"),
        degrees(words[5], words[6], "E", "W"),
        PositionReport.metersPerSecond(number(words[7])),
        number(words[8]),
        null);
  }

  /** Time, latitude, N or S, longitude, E or W, how it was fixed. */
  private static PositionReport fromGga(UnitId unit, String[] words, Instant now) {
    return new PositionReport(
        unit.value(),
        nearest(time(words[1]), now),
        degrees(words[2], words[3], "N", "S"),
        degrees(words[4], words[5], "E", "W"),
        null,
        null,
        null);
  }

  /** The time of day of yesterday, today or tomorrow, whichever is nearest. */
  private static Instant nearest(LocalTime time, Instant now) {
    Instant today = LocalDate.ofInstant(now, ZoneOffset.UTC).atTime(time).toInstant(ZoneOffset.UTC);
    if (today.isAfter(now.plus(HALF_A_DAY))) {
      return today.minus(Duration.ofDays(1));
    }
    return today.isBefore(now.minus(HALF_A_DAY)) ? today.plus(Duration.ofDays(1)) : today;
  }

  /** hhmmss, with or without a fraction. */
  private static LocalTime time(String text) {
    double seconds = Double.parseDouble(text.substring(4));
    return LocalTime.of(two(text, 0), two(text, 2)).plusNanos(Math.round(range(seconds, 61) * 1e9));
  }

  private static int two(String text, int from) {
    return Integer.parseInt(text, from, from + 2, 10);
  }

  /** Degrees and minutes written as one, as in 3135.5678. */
  private static double degrees(String text, String side, String positive, String negative) {
    int minutesFrom = text.indexOf('.') < 0 ? text.length() - 2 : text.indexOf('.') - 2;
    double minutes = range(Double.parseDouble(text.substring(minutesFrom)), MINUTES_OF_A_DEGREE);
    double degrees =
        Integer.parseInt(text.substring(0, minutesFrom)) + minutes / MINUTES_OF_A_DEGREE;
    if (!side.equals(positive) && !side.equals(negative)) {
      throw new NumberFormatException();
    }
    return side.equals(positive) ? degrees : -degrees;
  }

  /** Written so that what is no number fails, too. */
  private static double range(double number, double below) {
    if (!(number >= 0 && number < below)) {
      throw new NumberFormatException();
    }
    return number;
  }

  private static @Nullable Double number(String text) {
    return text.isEmpty() ? null : Double.valueOf(text);
  }
}
