package org.najda.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.najda.server.store.SyntheticMark;
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

  /** The year that was made up, which no server begins or ends. */
  private final @Nullable Integer syntheticYear;

  private final PageAssets assets = PageAssets.load();

  public PageModel(Texts texts, SyntheticMark synthetic) {
    this.texts = texts;
    this.syntheticYear = synthetic.find().map(SyntheticMark.Made::year).orElse(null);
  }

  @ModelAttribute
  void add(HttpServletRequest request, @Nullable Principal reader, Model model) {
    model.addAttribute("say", voice(request));
    model.addAttribute("assets", assets);
    model.addAttribute("path", request.getRequestURI());
    model.addAttribute("here", address(request));
    model.addAttribute("help", GuidePart.of(request.getRequestURI()));
    model.addAttribute("reader", reader == null ? null : reader.getName());
    model.addAttribute("synthetic", syntheticYear);
    model.addAttribute("training", TrainingFlag.isAboutTraining(request));
    boolean dark = PageLanguage.cookie(request, THEME).filter("dark"::equals).isPresent();
    model.addAttribute("theme", dark ? "dark" : "light");
  }

  /** Where the same page is had in another language. */
  private static String address(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
  }

  Voice voice(HttpServletRequest request) {
    return new Voice(texts, PageLanguage.of(request));
  }
}
