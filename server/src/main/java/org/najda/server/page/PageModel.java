package org.najda.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.najda.server.text.Texts;
import org.najda.server.training.TrainingFlag;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page has: a voice, its looks, who reads it. */
@ControllerAdvice(annotations = Page.class)
public final class PageModel {
  private static final String THEME = "najda-theme";

  private final Texts texts;
  private final PageAssets assets = PageAssets.load();

  public PageModel(Texts texts) {
    this.texts = texts;
  }

  @ModelAttribute
  void add(HttpServletRequest request, @Nullable Principal reader, Model model) {
    model.addAttribute("say", voice(request));
    model.addAttribute("assets", assets);
    model.addAttribute("path", request.getRequestURI());
    model.addAttribute("help", GuidePart.of(request.getRequestURI()));
    model.addAttribute("reader", reader == null ? null : reader.getName());
    model.addAttribute("training", TrainingFlag.isAboutTraining(request));
    boolean dark = PageLanguage.cookie(request, THEME).filter("dark"::equals).isPresent();
    model.addAttribute("theme", dark ? "dark" : "light");
  }

  Voice voice(HttpServletRequest request) {
    return new Voice(texts, PageLanguage.of(request));
  }
}
