package org.najda.server.figures;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.najda.registers.trend.ControlChart;
import org.najda.registers.trend.Signal;

/**
 * A figure month after month.
 *
 * @param months none where no number of any is told
 * @param control how they vary; empty where too few are told, where less than one a month comes,
 *     and where each tells how things stand: then limits mean nothing
 */
public record Course(List<Month> months, Optional<ControlChart> control) {
  /** How many months it has. */
  static final int MONTHS = 24;

  static final Course NONE = new Course(List.of(), Optional.empty());

  public Course {
    months = List.copyOf(months);
  }

  /** A month of it. */
  public record Month(YearMonth month, Told told, boolean running) {
    /** What a control chart knows of it: the month that runs is not over. */
    private @Nullable Double whole() {
      return running || !isTold() ? null : told.value().doubleValue();
    }

    private boolean isTold() {
      return told.value() != null;
    }
  }

  static Course of(List<Month> months) {
    return of(
        months,
        ControlChart.of(months.stream().map(Month::whole).toList())
            .filter(chart -> chart.mean() >= 1));
  }

  /** How things stood, month after month: each goes on from the one before, so limits lie. */
  static Course ofStands(List<Month> months) {
    return of(months, Optional.empty());
  }

  private static Course of(List<Month> months, Optional<ControlChart> control) {
    return months.stream().anyMatch(Month::isTold) ? new Course(months, control) : NONE;
  }

  public boolean isKnown() {
    return !months.isEmpty();
  }

  /** What marks the month at a place. */
  Set<Signal> signals(int place) {
    return control.map(chart -> chart.signals().get(place)).orElse(Set.of());
  }
}
