package org.najda.server.review;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.definition.Indicator;
import org.najda.server.page.Voice;
import org.najda.server.review.YearFigure.Origin;

/**
 * What an edition says of its own publication.
 *
 * @param number 0 for the first of a year, n for the n-th revised one
 * @param embargo until when it is not to be given out; null where no such time is set
 * @param zone by whose clock that is told
 * @param differences to the edition before
 */
public record Imprint(
    int number, @Nullable Instant embargo, ZoneId zone, List<Difference> differences) {
  /** Of a review that nobody publishes as one of several. */
  public static final Imprint NONE = new Imprint(0, null, ZoneOffset.UTC, List.of());

  public Imprint {
    differences = List.copyOf(differences);
  }

  /** When the embargo ends, and by which clock; null where there is none. */
  public @Nullable String until(Voice say) {
    return embargo == null ? null : say.time(embargo, zone) + " (" + zone + ")";
  }

  /**
   * A difference as a reader is told of it.
   *
   * @param before the number, or why there was none
   */
  public record Line(String id, String label, String before, String now, @Nullable String why) {}

  public List<Line> lines(Voice say, Definitions definitions) {
    return differences.stream().map(each -> line(each, say, definitions)).toList();
  }

  /** One of them, as a reader is told of it. */
  public Line line(Difference each, Voice say, Definitions definitions) {
    Indicator indicator = definitions.findIndicator(each.indicator()).orElse(null);
    String label = indicator == null ? each.indicator() : say.label(indicator.label());
    return new Line(
        each.indicator(),
        label,
        told(each.before(), indicator, say),
        told(each.now(), indicator, say),
        each.why());
  }

  private static String told(
      @Nullable PublishedFigure figure, @Nullable Indicator indicator, Voice say) {
    if (figure != null && figure.value() != null) {
      return indicator == null
          ? Figures.written(say, figure.value())
          : Figures.written(say, figure.value(), indicator);
    }
    boolean withheld = figure != null && figure.origin() == Origin.WITHHELD;
    return say.text(withheld ? "review.withheld" : "review.none");
  }
}
