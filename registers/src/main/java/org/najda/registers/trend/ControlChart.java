package org.najda.registers.trend;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A chart of individual values and moving ranges (XmR, Shewhart): the limits are the mean ± 2.66
 * mean moving ranges. After Wheeler, Understanding Variation (1993), and NHS England, Making Data
 * Count (2019).
 *
 * @param mean of all values that are known
 * @param meanRange the mean of what lies between one known value and the next
 * @param signals what marks each value, in their order; none where a value is not known
 */
public record ControlChart(double mean, double meanRange, List<Set<Signal>> signals) {
  /** With fewer values limits say little. */
  public static final int FEWEST = 12;

  /** That many on one side of the mean are no chance any more. */
  public static final int RUN = 8;

  private static final double LIMITS = 2.66;

  /** A mean range divided by it estimates the standard deviation of normal values: d2 for two. */
  private static final double RANGES_TO_DEVIATION = 1.128;

  public ControlChart {
    signals = List.copyOf(signals);
  }

  /**
   * The chart of values that follow one another.
   *
   * @param values null where one is not known
   * @return empty where fewer than {@value #FEWEST} are known
   */
  public static Optional<ControlChart> of(List<@Nullable Double> values) {
    List<Double> known = new ArrayList<>();
    for (Double value : values) {
      if (value != null) {
        known.add(value);
      }
    }
    if (known.size() < FEWEST) {
      return Optional.empty();
    }
    double mean = mean(known);
    double range =
        mean(
            IntStream.range(1, known.size())
                .mapToObj(place -> Math.abs(known.get(place) - known.get(place - 1)))
                .toList());
    ControlChart bare = new ControlChart(mean, range, List.of());
    return Optional.of(new ControlChart(mean, range, bare.signals(values)));
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
  }

  public double upper() {
    return mean + LIMITS * meanRange;
  }

  /** Below 0 there is nothing to count, so a limit there marks no month. */
  public double lower() {
    return mean - LIMITS * meanRange;
  }

  /**
   * How many times as much counts vary as independent events would, whose variance is their mean;
   * at least 1.
   */
  public double dispersion() {
    double deviation = meanRange / RANGES_TO_DEVIATION;
    return mean <= 0 ? 1 : Math.max(1, deviation * deviation / mean);
  }

  private List<Set<Signal>> signals(List<@Nullable Double> values) {
    List<Set<Signal>> signals =
        values.stream()
            .map(value -> EnumSet.noneOf(Signal.class))
            .collect(Collectors.toCollection(ArrayList::new));
    List<Integer> run = new ArrayList<>();
    int side = 0;
    for (int place = 0; place < values.size(); place++) {
      Double value = values.get(place);
      if (value == null) {
        continue;
      }
      if (value > upper() || value < lower()) {
        signals.get(place).add(Signal.OUTSIDE);
      }
      int here = Double.compare(value, mean);
      if (here != side) {
        run.clear();
        side = here;
      }
      run.add(place);
      if (side != 0 && run.size() >= RUN) {
        run.forEach(each -> signals.get(each).add(Signal.RUN));
      }
    }
    return signals.stream().map(Collections::unmodifiableSet).toList();
  }
}
