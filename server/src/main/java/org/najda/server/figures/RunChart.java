package org.najda.server.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.najda.registers.trend.ControlChart;
import org.najda.registers.trend.Signal;
import org.najda.server.page.Voice;

/**
 * A course of months as a line with its mean and limits. In Arabic time runs from right to left, as
 * everything that is read does. What a month is marked by is a shape, so it is seen without colour.
 *
 * @param lines points of the line, one for each stretch without a gap
 * @param mean null where there are no limits
 */
public record RunChart(
    Frame frame,
    List<String> lines,
    List<Mark> marks,
    List<Tick> ticks,
    List<Label> labels,
    @Nullable Integer mean,
    @Nullable Integer upper,
    @Nullable Integer lower) {
  private static final int MONTHS_A_LABEL = 3;

  /** The chart's size, in units of its own grid, and where the line is drawn in it. */
  public record Frame(int width, int height, int left, int right, int top, int bottom) {
    private static final Frame LARGE_RIGHTWARD = new Frame(760, 250, 76, 748, 12, 210);
    private static final Frame LARGE_LEFTWARD = new Frame(760, 250, 12, 684, 12, 210);
    private static final Frame SPARK = new Frame(132, 30, 5, 127, 5, 25);

    int x(int place, int of, boolean leftward) {
      int step = (right - left) * place / Math.max(1, of - 1);
      return leftward ? right - step : left + step;
    }

    int y(double value, double from, double to) {
      return (int) Math.round(bottom - (value - from) / (to - from) * (bottom - top));
    }
  }

  /**
   * A month's value.
   *
   * @param shape {@code plain}, {@code outside}, {@code run} or {@code running}
   */
  public record Mark(int x, int y, String shape) {}

  /** A line across with its number. */
  public record Tick(int y, int x, String number, String anchor) {}

  /**
   * A month beneath the line.
   *
   * @param year where it is the first that is told of
   */
  public record Label(int x, String month, @Nullable String year) {}

  public RunChart {
    lines = List.copyOf(lines);
    marks = List.copyOf(marks);
    ticks = List.copyOf(ticks);
    labels = List.copyOf(labels);
  }

  static RunChart large(Course course, Voice say) {
    boolean leftward = say.direction().equals("rtl");
    return of(course, leftward ? Frame.LARGE_LEFTWARD : Frame.LARGE_RIGHTWARD, say);
  }

  /** A small one, without words. */
  public static RunChart spark(Course course, Voice say) {
    return of(course, Frame.SPARK, say);
  }

  private static RunChart of(Course course, Frame frame, Voice say) {
    boolean leftward = say.direction().equals("rtl");
    Scale scale = Scale.of(course);
    Optional<ControlChart> control = course.control();
    List<Mark> marks = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (int place = 0; place < course.months().size(); place++) {
      BigDecimal value = course.months().get(place).told().value();
      if (value == null) {
        add(lines, line);
        continue;
      }
      int x = frame.x(place, course.months().size(), leftward);
      int y = frame.y(value.doubleValue(), scale.from(), scale.to());
      line.append(x).append(',').append(y).append(' ');
      marks.add(new Mark(x, y, shape(course, place)));
    }
    add(lines, line);
    return new RunChart(
        frame,
        lines,
        marks,
        scale.ticks(frame, leftward, say),
        labels(course, frame, leftward, say),
        control.map(chart -> frame.y(chart.mean(), scale.from(), scale.to())).orElse(null),
        control.map(chart -> frame.y(chart.upper(), scale.from(), scale.to())).orElse(null),
        control
            .filter(chart -> chart.lower() > scale.from())
            .map(chart -> frame.y(chart.lower(), scale.from(), scale.to()))
            .orElse(null));
  }

  private static void add(List<String> lines, StringBuilder line) {
    if (!line.isEmpty()) {
      lines.add(line.toString().strip());
      line.setLength(0);
    }
  }

  private static String shape(Course course, int place) {
    if (course.months().get(place).running()) {
      return "running";
    }
    return course.signals(place).stream().findFirst().map(Signal::code).orElse("plain");
  }

  private static List<Label> labels(Course course, Frame frame, boolean leftward, Voice say) {
    List<Label> labels = new ArrayList<>();
    for (int place = 0; place < course.months().size(); place++) {
      var month = course.months().get(place).month();
      if (month.getMonthValue() % MONTHS_A_LABEL == 1) {
        boolean first = labels.isEmpty() || month.getMonthValue() == 1;
        labels.add(
            new Label(
                frame.x(place, course.months().size(), leftward),
                say.month(month, "LLL"),
                first ? String.valueOf(month.getYear()) : null));
      }
    }
    return labels;
  }

  /** From where to where values reach; counts begin at 0. */
  private record Scale(double from, double to, double step) {
    private static final int MOST_TICKS = 5;

    static Scale of(Course course) {
      List<Double> values =
          Stream.concat(
                  course.months().stream()
                      .map(month -> month.told().value())
                      .filter(Objects::nonNull)
                      .map(BigDecimal::doubleValue),
                  course.control().map(ControlChart::upper).stream())
              .toList();
      double least = Math.min(0, values.stream().mapToDouble(each -> each).min().orElse(0));
      double most = Math.max(1, values.stream().mapToDouble(each -> each).max().orElse(1));
      double step = step((most - least) / MOST_TICKS);
      return new Scale(Math.floor(least / step) * step, Math.ceil(most / step) * step, step);
    }

    /** 1, 2 or 5 times a power of ten. */
    private static double step(double atLeast) {
      double power = Math.max(1, StrictMath.pow(10, Math.floor(StrictMath.log10(atLeast))));
      return DoubleStream.of(1, 2, 5, 10)
          .map(times -> times * power)
          .filter(step -> step >= atLeast)
          .min()
          .orElse(10 * power);
    }

    List<Tick> ticks(Frame frame, boolean leftward, Voice say) {
      List<Tick> ticks = new ArrayList<>();
      for (double value = from; value <= to + step / 2; value += step) {
        ticks.add(
            new Tick(
                frame.y(value, from, to),
                leftward ? frame.right() + 8 : frame.left() - 8,
                say.number(Math.round(value)),
                leftward ? "start" : "end"));
      }
      return ticks;
    }
  }
}
