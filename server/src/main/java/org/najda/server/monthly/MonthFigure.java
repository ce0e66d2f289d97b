package org.najda.server.monthly;

import java.util.List;
import org.najda.registers.definition.Indicator;
import org.najda.registers.review.Finding;
import org.najda.registers.review.Verdict;
import org.najda.server.figures.Course;
import org.najda.server.figures.Reading.Compared;
import org.najda.server.figures.Told;

/**
 * An indicator's figure in the report of a month.
 *
 * @param before the month beside the month before
 * @param past the month beside the same month of the year before
 * @param soFar the year up to the month's end beside the same months of the year before
 * @param months of the year up to this one, one after the other
 * @param course how the figure went month after month
 * @param finding whether it follows from others of the month as it should
 */
public record MonthFigure(
    Indicator indicator,
    Compared before,
    Compared past,
    Compared soFar,
    List<Told> months,
    Course course,
    Finding finding) {
  public MonthFigure {
    months = List.copyOf(months);
  }

  /** What is told of the month. */
  public Told now() {
    return before.now();
  }

  /** Whether it must not be given out so. */
  public boolean isRefused() {
    return finding.verdict() == Verdict.REFUSED;
  }
}
