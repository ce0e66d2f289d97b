package org.najda.server.register;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.najda.registers.definition.Making;
import org.najda.registers.entry.Value;

/**
 * Calls of a room that are to be drawn by lot, as an entry with {@link Making#CALL_SAMPLE} asks for
 * them.
 *
 * @param from rang at it or later
 * @param until rang before it
 * @param size how many are wanted, at least 1
 */
public record CallDraw(String room, Instant from, Instant until, int size) {

  /** What the entry says. */
  public static CallDraw of(Map<String, Value> values) {
    return new CallDraw(
        values.get("room").text(),
        moment(values.get("calls-from")),
        moment(values.get("calls-until")),
        whole(values.get("sample-size")));
  }

  private static int whole(Value value) {
    return new BigDecimal(value.text()).intValueExact();
  }

  private static Instant moment(Value value) {
    return Instant.parse(value.text());
  }

  /**
   * What came of it.
   *
   * @param population how many calls it was drawn from
   * @param calls those drawn, by number; fewer than wanted where there were no more
   */
  public record Drawn(String seed, int population, List<Long> calls) {
    private static final String SPACE = " ";

    public Drawn {
      calls = List.copyOf(calls);
    }

    /** What the entry says. */
    public static Drawn of(Map<String, Value> values) {
      Value numbers = values.get("drawn-calls");
      return new Drawn(
          values.get("seed").text(),
          whole(values.get("population")),
          numbers == null
              ? List.of()
              : Arrays.stream(numbers.text().split(SPACE)).map(Long::valueOf).toList());
    }

    SortedMap<String, Value> values() {
      SortedMap<String, Value> values = new TreeMap<>();
      values.put("seed", new Value.Text(seed));
      values.put("population", new Value.Amount(BigDecimal.valueOf(population)));
      if (!calls.isEmpty()) {
        values.put(
            "drawn-calls",
            new Value.Text(calls.stream().map(String::valueOf).collect(Collectors.joining(SPACE))));
      }
      return Collections.unmodifiableSortedMap(values);
    }
  }
}
