package org.najda.server.figures;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.najda.server.page.Voice;
import org.najda.server.tally.JournalCounts.Alike;

/**
 * How many came in each hour of each weekday, by the room's clocks.
 *
 * @param hours 0 to 23
 * @param rows Monday first
 */
record HourMap(List<Integer> hours, List<Row> rows, Row all) {
  private static final int HOURS = 24;
  private static final LocalDate A_MONDAY = LocalDate.parse("2024-01-01");

  /** A weekday, or all of them. */
  public record Row(String day, List<Shade> cells, String sum) {
    Row leading(IntFunction<@Nullable String> ways) {
      return new Row(
          day,
          IntStream.range(0, HOURS)
              .mapToObj(hour -> cells.get(hour).leading(ways.apply(hour)))
              .toList(),
          sum);
    }
  }

  /**
   * Those counted.
   *
   * @param ways to what stands behind an hour's number
   */
  static HourMap of(List<Alike> counted, UnaryOperator<@Nullable String> ways, Voice say) {
    Map<String, Long> counts = new HashMap<>();
    counted.forEach(each -> counts.put(each.key(), each.count()));
    long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
    List<Row> rows = new ArrayList<>();
    long[] sums = new long[HOURS];
    for (DayOfWeek day : DayOfWeek.values()) {
      List<Long> ofDay =
          IntStream.range(0, HOURS)
              .mapToObj(hour -> counts.getOrDefault(key(day, hour), 0L))
              .toList();
      IntStream.range(0, HOURS).forEach(hour -> sums[hour] += ofDay.get(hour));
      Row row = row(say.date(A_MONDAY.plusDays(day.getValue() - 1L), "cccc"), ofDay, most, say);
      rows.add(row.leading(hour -> ways.apply(key(day, hour))));
    }
    List<Long> all = IntStream.range(0, HOURS).mapToObj(hour -> sums[hour]).toList();
    long mostOfAll = all.stream().mapToLong(Long::longValue).max().orElse(0);
    return new HourMap(
        IntStream.range(0, HOURS).boxed().toList(),
        rows,
        row(say.text("figures.hours.all"), all, mostOfAll, say));
  }

  private static String key(DayOfWeek day, int hour) {
    return "%d-%02d".formatted(day.getValue(), hour);
  }

  private static Row row(String day, List<Long> counts, long most, Voice say) {
    long sum = counts.stream().mapToLong(Long::longValue).sum();
    return new Row(
        day,
        counts.stream().map(count -> Shade.of(count, most, say)).toList(),
        Shade.of(sum, sum, say).number());
  }
}
