package org.najda.server.synthetic;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.commons.csv.CSVRecord;

/** On which days and at which hours things happen, by {@code year/clocks.csv}. */
final class Clocks {
  private static final int SECONDS_A_HOUR = 3600;

  private final ZoneId zone;
  private final Map<String, Map<Integer, Double>> shares = new HashMap<>();

  Clocks(ZoneId zone) {
    this.zone = zone;
    for (CSVRecord row : DemoTable.read("year/clocks.csv")) {
      shares
          .computeIfAbsent(key(row.get("clock"), row.get("of")), key -> new HashMap<>())
          .put(Integer.valueOf(row.get("number")), Double.valueOf(row.get("share")));
    }
  }

  private static String key(String clock, String of) {
    return clock + " " + of;
  }

  ZoneId zone() {
    return zone;
  }

  /** The last moment of a day's year. */
  Instant endOfYear(Instant at) {
    LocalDate day = at.atZone(zone).toLocalDate();
    return LocalDate.of(day.getYear() + 1, 1, 1).atStartOfDay(zone).toInstant().minusSeconds(1);
  }

  /**
   * Draws moments of whole seconds.
   *
   * @param to the last day
   * @return in their order
   */
  Instant[] draw(String clock, LocalDate from, LocalDate to, int count, SplittableRandom random) {
    Shares<LocalDate> days = days(clock, from, to);
    Shares<Integer> hours = new Shares<>();
    for (int hour = 0; hour < 24; hour++) {
      hours.add(hour, share(clock, "hour", hour));
    }
    Instant[] moments = new Instant[count];
    for (int i = 0; i < count; i++) {
      LocalTime time =
          LocalTime.of(hours.draw(random), 0).plusSeconds(random.nextInt(SECONDS_A_HOUR));
      moments[i] = days.draw(random).atTime(time).atZone(zone).toInstant();
    }
    Arrays.sort(moments);
    return moments;
  }

  private Shares<LocalDate> days(String clock, LocalDate from, LocalDate to) {
    Shares<LocalDate> days = new Shares<>();
    Shares<LocalDate> anyDay = new Shares<>();
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      anyDay.add(day, 1);
      double weight =
          share(clock, "month", day.getMonthValue())
              * share(clock, "weekday", day.getDayOfWeek().getValue());
      if (weight > 0) {
        days.add(day, weight);
      }
    }
    return days.isEmpty() ? anyDay : days;
  }

  private double share(String clock, String of, int number) {
    return shares.getOrDefault(key(clock, of), Map.of()).getOrDefault(number, 0.0);
  }
}
