package org.najda.server.page;

import java.util.HashMap;
import java.util.Map;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** A page that stands for itself: one text with its looks in it, that needs no other file. */
public final class LonePage {
  private final String template;
  private final String looks;
  private final SpringTemplateEngine engine = new SpringTemplateEngine();

  /**
   * @param template its name below {@code pages}, without the ending
   * @param looks as {@link PageAssets#text} takes it; the template knows what it says as {@code
   *     looks}
   */
  public LonePage(String template, String looks) {
    this.template = template;
    this.looks = PageAssets.text(looks);
    ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
    templates.setPrefix("pages/");
    templates.setSuffix(".html");
    templates.setTemplateMode(TemplateMode.HTML);
    templates.setCharacterEncoding("UTF-8");
    engine.setTemplateResolver(templates);
  }

  /**
   * As it is read in one language.
   *
   * @param say the template knows it by this name
   * @param model what the template knows beside it
   */
  public String print(Voice say, Map<String, ?> model) {
    Map<String, Object> known = new HashMap<>(model);
    known.put("say", say);
    known.put("looks", looks);
    return engine.process(template, new Context(say.language().locale().toLocale(), known));
  }
}
