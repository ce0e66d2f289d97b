package org.najda.server.fallback;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.najda.server.page.PageAssets;
import org.najda.server.page.Voice;
import org.najda.server.text.Language;
import org.najda.server.text.Texts;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Makes a pack's page: one text with its looks in it, that needs no other file. */
final class PackPrinting {
  /** Two to a sheet: as many calls as are noted by hand in an hour of a busy room. */
  private static final int CARDS_A_LANGUAGE = 20;

  private static final String LOOKS = "src/pages/pack.css";

  private final Texts texts;
  private final String looks = PageAssets.text(LOOKS);
  private final SpringTemplateEngine engine = new SpringTemplateEngine();

  PackPrinting(Texts texts) {
    this.texts = texts;
    ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
    templates.setPrefix("pages/");
    templates.setSuffix(".html");
    templates.setTemplateMode(TemplateMode.HTML);
    templates.setCharacterEncoding("UTF-8");
    engine.setTemplateResolver(templates);
  }

  /** As it is read in one language; each language's cards have numbers of their own. */
  String print(Pack pack, Language language) {
    Voice say = new Voice(texts, language);
    return engine.process(
        "fallback/pack",
        new Context(
            language.locale().toLocale(),
            Map.of("say", say, "pack", pack, "looks", looks, "cards", cards(pack, language))));
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
