package org.najda.server.review;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Label;
import org.najda.server.page.Voice;
import org.najda.server.text.Language;
import org.najda.server.text.Texts;

/**
 * What keeps an edition from being approved.
 *
 * @param place the anchor in the edition of what it is about: an indicator's id, or that with a dot
 *     and the key of its breakdown
 * @param sentence why it must not be published so; it gives no withheld number away
 */
public record Objection(String place, Label sentence) {

  /**
   * What the checks of a review refuse, in its order.
   *
   * @param review as its readers may know it
   */
  public static List<Objection> listOf(YearReview review, Texts texts) {
    EditionWords ar = words(review, texts, Language.ARABIC);
    EditionWords fr = words(review, texts, Language.FRENCH);
    EditionWords en = words(review, texts, Language.ENGLISH);
    List<Objection> found = new ArrayList<>();
    for (YearFigure figure : review.figures()) {
      String id = figure.indicator().id();
      Function<EditionWords, @Nullable String> whole = words -> words.trouble(figure);
      add(found, id, whole, ar, fr, en);
      for (YearBreakdown breakdown : figure.breakdowns()) {
        String place = id + "." + breakdown.breakdown().key();
        add(found, place, words -> words.trouble(figure, breakdown), ar, fr, en);
      }
    }
    return found;
  }

  private static void add(
      List<Objection> to,
      String place,
      Function<EditionWords, @Nullable String> trouble,
      EditionWords ar,
      EditionWords fr,
      EditionWords en) {
    String arabic = trouble.apply(ar);
    String french = trouble.apply(fr);
    String english = trouble.apply(en);
    if (arabic != null && french != null && english != null) {
      to.add(new Objection(place, new Label(arabic, french, english)));
    }
  }

  private static EditionWords words(YearReview review, Texts texts, Language language) {
    return new EditionWords(
        new Voice(texts, language), new FindingWords(texts, language), review, review);
  }
}
