package org.najda.server.fallback;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.najda.server.page.LonePage;
import org.najda.server.page.Voice;
import org.najda.server.text.Language;
import org.najda.server.text.Texts;

/** Makes a pack's page. */
final class PackPrinting {
  /** Two to a sheet: as many calls as are noted by hand in an hour of a busy room. */
  private static final int CARDS_A_LANGUAGE = 20;

  private final Texts texts;
  private final LonePage page = new LonePage("fallback/pack", "src/pages/pack.css");

  PackPrinting(Texts texts) {
    this.texts = texts;
  }

  /** As it is read in one language; each language's cards have numbers of their own. */
  String print(Pack pack, Language language) {
    return page.print(
        new Voice(texts, language), Map.of("pack", pack, "cards", cards(pack, language)));
  }

  private static List<String> cards(Pack pack, Language language) {
    int first = language.ordinal() * CARDS_A_LANGUAGE;
    List<String> cards = new ArrayList<>();
    for (int card = first + 1; card <= first + CARDS_A_LANGUAGE; card++) {
      cards.add("%d-%02d".formatted(pack.number(), card));
    }
    return cards;
  }
}
