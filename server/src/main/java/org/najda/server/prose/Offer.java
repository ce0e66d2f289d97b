package org.najda.server.prose;

import java.util.ArrayList;
import java.util.List;
import org.najda.registers.prose.Prose;
import org.najda.registers.prose.Tongue;
import org.najda.server.page.Voice;
import org.najda.server.review.ProseWords;
import org.najda.server.review.YearFigure;
import org.najda.server.review.YearReview.ChapterFigures;

/**
 * A figure that may be inserted.
 *
 * @param reference as it is written
 * @param label what the indicator is called
 * @param now how it would be printed
 */
record Offer(String reference, String label, String now) {

  /** All of a chapter, each whole followed by its parts. */
  static List<Offer> listOf(ChapterFigures chapter, Tongue tongue, Voice say, ProseWords words) {
    List<Offer> offers = new ArrayList<>();
    for (YearFigure figure : chapter.figures()) {
      String name = say.label(figure.indicator().label());
      offers.add(offer("{" + figure.indicator().id() + "}", name, tongue, words));
      figure
          .breakdowns()
          .forEach(breakdown ->
              breakdown
                  .parts()
                  .forEach(part ->
                      offers.add(
                          offer(
                              ProseWords.reference(figure, breakdown, part),
                              name + " · " + words.label(part),
                              tongue,
                              words))));
    }
    return offers;
  }

  private static Offer offer(String reference, String label, Tongue tongue, ProseWords words) {
    return new Offer(reference, label, words.plain(Prose.read(tongue, reference)));
  }
}
