package org.najda.server.session;

import java.util.List;
import java.util.Objects;
import org.najda.server.account.Account;
import org.najda.server.account.Reset;
import org.najda.server.account.Resets;
import org.najda.server.page.Page;
import org.najda.server.page.Voice;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Tells somebody what two others did about his access, before he goes on. */
@Page
@RequestMapping(NewsPages.PATH)
public final class NewsPages {
  static final String PATH = AccountPages.PATH + "/news";

  private final Resets resets;
  private final InstitutionClock clock;

  public NewsPages(Resets resets, InstitutionClock clock) {
    this.resets = resets;
    this.clock = clock;
  }

  /** What was done, as its page tells it. */
  public record Line(String what, String at, String asked, String confirmed, String reason) {
    static Line of(Reset done, Voice say, InstitutionClock clock) {
      Reset.Answered by = Objects.requireNonNull(done.answered());
      return new Line(
          done.what().id(),
          clock.time(say, by.at()),
          done.asked().by().value(),
          by.by().value(),
          done.asked().reason());
    }
  }

  @GetMapping
  ModelAndView list(@AuthenticationPrincipal Account who, @ModelAttribute("say") Voice say) {
    List<Line> lines =
        resets.listUntold(who.login()).stream().map(each -> Line.of(each, say, clock)).toList();
    return new ModelAndView("account/news").addObject("lines", lines);
  }

  @PostMapping
  ModelAndView read(@AuthenticationPrincipal Account who) {
    resets.told(who.login(), clock.now());
    return new ModelAndView("redirect:/");
  }
}
