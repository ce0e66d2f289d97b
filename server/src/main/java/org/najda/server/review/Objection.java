package org.najda.server.review;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

  /** An objection in the words of each language. */
  public static Objection of(String place, Function<Language, String> sentence) {
    return new Objection(
        place,
        new Label(
            sentence.apply(Language.ARABIC),
            sentence.apply(Language.FRENCH),
            sentence.apply(Language.ENGLISH)));
  }

  /**
   * What the checks of a review refuse, in its order.
   *
   * @param review as its readers may know it
   */
  public static List<Objection> listOf(YearReview review, Texts texts) {
    Map<Language, EditionWords> words = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      words.put(
          language,
          new EditionWords(
              new Voice(texts, language), new FindingWords(texts, language), review, review));
    }
    List<Objection> found = new ArrayList<>();
    for (YearFigure figure : review.figures()) {
      String id = figure.indicator().id();
      add(found, id, language -> words.get(language).trouble(figure));
      for (YearBreakdown breakdown : figure.breakdowns()) {
        String place = id + "." + breakdown.breakdown().key();
        add(found, place, language -> words.get(language).trouble(figure, breakdown));
      }
    }
    return found;
  }

  private static void add(
      List<Objection> to, String place, Function<Language, @Nullable String> trouble) {
    if (trouble.apply(Language.ARABIC) != null) {
      to.add(of(place, trouble));
    }
  }
}
