package org.najda.server.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Chapter;
import org.najda.registers.definition.Indicator;
import org.najda.server.figures.Reading.Compared;
import org.najda.server.page.Voice;
import org.najda.server.review.Figures;

/** The indicators of a chapter, one beneath the other. */
record Overview(Reading reading, Span span, Voice say) {

  /**
   * An indicator.
   *
   * @param before the span before, {@code past} the same of the year before
   * @param stand whether it tells how things stand
   * @param chart null where there is no course of months
   * @param signal what marks the last whole month of the span; null where nothing does
   */
  public record Row(
      String id,
      String label,
      boolean stand,
      Shown now,
      Shown before,
      Shown past,
      @Nullable RunChart chart,
      @Nullable String signal) {}

  /**
   * A number as it is shown.
   *
   * @param number null where there is none, for {@code why}
   * @param change to the row's own; null where it can't be said
   * @param way to what stands behind it; null where nothing does
   */
  public record Shown(
      @Nullable String number, String why, @Nullable String change, @Nullable String way) {}

  List<Row> rows(Chapter chapter) {
    reading.prepare(chapter.indicators(), span.firstYearShown(), span.last().getYear());
    return chapter.indicators().stream().map(this::row).toList();
  }

  private Row row(Indicator indicator) {
    Compared before = reading.compare(indicator, span, span.before());
    Compared past = reading.compare(indicator, span, span.yearBefore());
    Course course = reading.course(indicator, span);
    return new Row(
        indicator.id(),
        say.label(indicator.label()),
        indicator.isStand(),
        shown(indicator, span, before.now(), null),
        shown(indicator, before.other(), before.before(), change(indicator, before)),
        shown(indicator, past.other(), past.before(), change(indicator, past)),
        course.isKnown() ? RunChart.spark(course, say) : null,
        signal(course));
  }

  private @Nullable String change(Indicator indicator, Compared compared) {
    return new ChangeWords(say).change(compared, indicator.yardstick().comparison());
  }

  private Shown shown(Indicator indicator, Span of, Told told, @Nullable String change) {
    return new Shown(
        number(say, indicator, told),
        told.why().code(),
        change,
        reading.behind().address(indicator, of, told));
  }

  /** With its sign; null where there is none. */
  static @Nullable String number(Voice say, Indicator indicator, Told told) {
    return told.value() == null ? null : Figures.written(say, told.value(), indicator);
  }

  /** What marks the last month that is over. */
  private @Nullable String signal(Course course) {
    for (int place = course.months().size() - 1; place >= 0; place--) {
      if (!course.months().get(place).running()) {
        return course.signals(place).stream()
            .findFirst()
            .map(each -> say.text("figures.signal." + each.code()))
            .orElse(null);
      }
    }
    return null;
  }
}
