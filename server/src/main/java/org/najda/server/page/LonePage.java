package org.najda.server.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.najda.server.hash.Hash;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * A page that stands for itself: one text with its looks in it, that needs no other file. It may
 * have the one script that lets readers copy from it, and says to browsers that it asks nothing of
 * anybody and runs nothing else.
 */
public final class LonePage {
  private static final String SCRIPT = "src/pages/copying.ts";

  private final String template;
  private final String script = PageAssets.text(SCRIPT).strip();
  private final String looks;
  private final SpringTemplateEngine engine = new SpringTemplateEngine();

  /**
   * @param template its name below {@code pages}, without the ending
   * @param looks as {@link PageAssets#text} takes it; the template knows what it says as {@code
   *     looks}, the script as {@code script}, and what browsers are told as {@code policy}
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
    known.put("script", script);
    known.put("policy", policy());
    return engine.process(template, new Context(say.language().locale().toLocale(), known));
  }

  private String policy() {
    Hash hash = Hash.ofContent(script.getBytes(StandardCharsets.UTF_8));
    return "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:;"
        + " base-uri 'none'; form-action 'none'; script-src 'sha256-%s'"
            .formatted(Base64.getEncoder().encodeToString(hash.bytes()));
  }
}
