package org.najda.server.oversight;

import java.util.List;
import org.najda.server.account.Account;
import org.najda.server.page.Page;
import org.najda.server.page.Voice;
import org.najda.server.register.Erasure;
import org.najda.server.register.Reasons;
import org.najda.server.register.Registrar;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How long records are kept, what has been kept long enough, and its erasure. */
@Page
@RequestMapping("/oversight/retention")
public final class RetentionPages {
  private static final int MOST_NUMBERS = 20;

  private final Overseers overseers;
  private final Erasure erasure;
  private final Registrar registrar;

  RetentionPages(Overseers overseers, Erasure erasure, Registrar registrar) {
    this.overseers = overseers;
    this.erasure = erasure;
    this.registrar = registrar;
  }

  /**
   * A register.
   *
   * @param records some of the numbers of what is due, the oldest first
   */
  public record Line(String label, String period, String source, int due, List<String> records) {}

  @GetMapping
  ModelAndView due(@AuthenticationPrincipal Account who, @ModelAttribute("say") Voice say) {
    overseers.require(who, Overseers.INSPECTOR, Overseers.PROTECTION);
    Named named = new Named(say, registrar);
    List<Line> lines = erasure.listDue().stream().map(due -> line(due, named)).toList();
    return new ModelAndView("oversight/retention")
        .addObject("lines", lines)
        .addObject("due", lines.stream().mapToInt(Line::due).sum())
        .addObject("erases", overseers.rolesOf(who).contains(Overseers.PROTECTION));
  }

  private static Line line(Erasure.Due due, Named named) {
    return new Line(
        named.register(due.register().key()),
        named.say().period(due.register().retention().period()),
        named.label(due.register().retention().source()),
        due.records().size(),
        due.records().stream().limit(MOST_NUMBERS).map(Erasure.DueRecord::record).toList());
  }

  @PostMapping
  ModelAndView erase(@RequestParam String reason, @AuthenticationPrincipal Account who) {
    overseers.require(who, Overseers.PROTECTION);
    Reasons.require(reason);
    erasure.erase(who.login(), reason.strip());
    return new ModelAndView("redirect:/oversight/retention");
  }
}
