package org.najda.server.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.najda.server.review.YearBreakdown.YearPart;

/**
 * A breakdown as bars, one beneath the other, each with its number at its end: what they say is
 * read without colour. In Arabic they grow from right to left. Lengths are in the units of its own
 * grid.
 *
 * @param keys which bars are of which year; empty where one year alone is told
 */
public record BarChart(List<Row> rows, List<Key> keys, boolean toTheLeft) {
  public static final int WIDTH = 520;
  private static final int LABELS = 225;
  private static final int SPAN = 205;
  private static final int GAP = 8;
  private static final int LONGEST_LABEL = 36;
  private static final int THICK = 16;
  private static final int THIN = 12;
  private static final int KEY = 26;
  private static final int BETWEEN_KEYS = 90;

  public BarChart {
    rows = List.copyOf(rows);
    keys = List.copyOf(keys);
  }

  /**
   * Which bars are of a year.
   *
   * @param which {@code now} or {@code before}
   * @param words where the year begins, or in a chart to the left ends
   */
  public record Key(String which, String year, int left, int words, int y) {
    public int width() {
      return KEY;
    }

    public int height() {
      return THIN;
    }
  }

  /** A part: the year's bar and, where it is known, that of the year before. */
  public record Row(String label, int y, Bar now, @Nullable Bar before) {
    public List<Bar> bars() {
      return before == null ? List.of(now) : List.of(now, before);
    }
  }

  /**
   * A bar with the words at its end.
   *
   * @param number whether the words are a number
   */
  public record Bar(int y, int height, int length, String words, boolean number) {
    public int middle() {
      return y + height - 3;
    }
  }

  /**
   * @param before the same of the year before; null where there is none
   */
  static BarChart of(YearBreakdown breakdown, @Nullable YearBreakdown before, EditionWords words) {
    BigDecimal most =
        Stream.of(Optional.of(breakdown), Optional.ofNullable(before))
            .flatMap(Optional::stream)
            .flatMap(each -> each.parts().stream())
            .flatMap(part -> Stream.ofNullable(part.value()))
            .reduce(BigDecimal.ONE, BigDecimal::max);
    int step = before == null ? THICK + GAP : THICK + THIN + GAP + 2;
    int top = before == null ? GAP : THIN + 2 * GAP;
    boolean toTheLeft = words.say().direction().equals("rtl");
    List<Row> rows = new ArrayList<>();
    for (YearPart part : breakdown.parts()) {
      int y = rows.size() * step + top;
      Optional<YearPart> past = Optional.ofNullable(before).flatMap(each -> each.findSame(part));
      rows.add(
          new Row(
              cut(words.label(part.part())),
              y + THICK - 3,
              bar(part, y, THICK, most, words),
              past.map(was -> bar(was, y + THICK + 1, THIN, most, words)).orElse(null)));
    }
    int year = words.review().year();
    List<Key> keys =
        before == null
            ? List.of()
            : List.of(key("now", year, 0, toTheLeft), key("before", year - 1, 1, toTheLeft));
    return new BarChart(rows, keys, toTheLeft);
  }

  private static Key key(String which, int year, int nth, boolean toTheLeft) {
    int from = GAP + nth * BETWEEN_KEYS;
    int to = from + KEY;
    int axis = axis(toTheLeft);
    return toTheLeft
        ? new Key(which, String.valueOf(year), axis - to, axis - to - GAP, GAP)
        : new Key(which, String.valueOf(year), axis + from, axis + to + GAP, GAP);
  }

  private static Bar bar(YearPart part, int y, int height, BigDecimal most, EditionWords words) {
    BigDecimal value = part.value();
    if (value == null) {
      return new Bar(y, height, 0, words.say().text("review.withheld"), false);
    }
    int length =
        value
            .multiply(BigDecimal.valueOf(SPAN))
            .divide(most, 0, RoundingMode.HALF_UP)
            .max(BigDecimal.ZERO)
            .intValueExact();
    return new Bar(y, height, length, words.number(value), true);
  }

  /** The table beneath has it whole. */
  private static String cut(String label) {
    return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL - 1) + "…";
  }

  public int width() {
    return WIDTH;
  }

  public int height() {
    Row last = rows.getLast();
    Bar lowest = last.bars().getLast();
    return lowest.y() + lowest.height() + GAP;
  }

  /** Where all bars begin. */
  public int axis() {
    return axis(toTheLeft);
  }

  private static int axis(boolean toTheLeft) {
    return toTheLeft ? WIDTH - LABELS : LABELS;
  }

  /** Where the labels end. */
  public int labels() {
    return toTheLeft ? axis() + GAP : axis() - GAP;
  }

  /** The left edge of a bar. */
  public int left(Bar bar) {
    return toTheLeft ? axis() - bar.length() : axis();
  }

  /** Where the words of a bar begin, or a number in a chart to the left ends. */
  public int words(Bar bar) {
    return toTheLeft ? axis() - bar.length() - GAP : axis() + bar.length() + GAP;
  }

  /** A number runs from left to right in Arabic too. */
  public String anchor(Bar bar) {
    return toTheLeft && bar.number() ? "end" : "start";
  }
}
