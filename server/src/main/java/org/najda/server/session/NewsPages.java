package org.najda.server.session;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.najda.server.account.Account;
import org.najda.server.account.InDirectory;
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
  private final InDirectory directory;
  private final InstantSource clock;

  public NewsPages(Resets resets, InDirectory directory, InstantSource clock) {
    this.resets = resets;
    this.directory = directory;
    this.clock = clock;
  }

  /** What was done, as its page tells it. */
  public record Line(String what, String at, String asked, String confirmed, String reason) {
    static Line of(Reset done, Voice say, ZoneId zone) {
      Reset.Answered by = Objects.requireNonNull(done.answered());
      return new Line(
          done.what().id(),
          AccountPages.time(say, by.at(), zone),
          done.asked().by().value(),
          by.by().value(),
          done.asked().reason());
    }
  }

  @GetMapping
  ModelAndView list(@AuthenticationPrincipal Account who, @ModelAttribute("say") Voice say) {
    List<Line> lines =
        resets.listUntold(who.login()).stream()
            .map(each -> Line.of(each, say, directory.zone()))
            .toList();
    return new ModelAndView("account/news").addObject("lines", lines);
  }

  @PostMapping
  ModelAndView read(@AuthenticationPrincipal Account who) {
    resets.told(who.login(), clock.instant());
    return new ModelAndView("redirect:/");
  }
}
