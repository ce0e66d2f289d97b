package org.najda.server.oversight;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.najda.server.account.Account;
import org.najda.server.page.Page;
import org.najda.server.page.Voice;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.register.BreakWatch;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** The way to what somebody watches over. */
@Page
public final class OversightPages {
  private final Overseers overseers;
  private final BreakWatch watch;
  private final InstantSource clock;

  OversightPages(Overseers overseers, BreakWatch watch, InstantSource clock) {
    this.overseers = overseers;
    this.watch = watch;
    this.clock = clock;
  }

  /**
   * @param count what waits there; 0 where nothing does
   */
  public record Door(String path, String label, long count) {}

  @GetMapping("/oversight")
  ModelAndView doors(@AuthenticationPrincipal Account who, @ModelAttribute("say") Voice say) {
    Set<String> roles = overseers.rolesOf(who);
    boolean inspector = roles.contains(Overseers.INSPECTOR);
    boolean protection = roles.contains(Overseers.PROTECTION);
    List<Door> doors = new ArrayList<>();
    if (inspector || protection || roles.contains(Overseers.CHIEF)) {
      long waiting = watch.countWaiting(who.login().value(), clock.instant());
      doors.add(new Door("/oversight/breaks", say.text("oversight.breaks"), waiting));
      doors.add(new Door("/resets", say.text("account.resets"), 0));
    }
    if (inspector || protection) {
      doors.add(new Door("/oversight/looks", say.text("oversight.looks"), 0));
      doors.add(new Door("/oversight/roles", say.text("oversight.roles"), 0));
      doors.add(new Door("/oversight/retention", say.text("oversight.retention"), 0));
    }
    if (protection) {
      doors.add(new Door("/oversight/person", say.text("oversight.person"), 0));
    }
    if (doors.isEmpty()) {
      throw ProblemException.of(ProblemCode.NOT_ALLOWED);
    }
    return new ModelAndView("oversight/doors").addObject("doors", doors);
  }
}
