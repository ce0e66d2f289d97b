package org.najda.server.oversight;

import java.time.InstantSource;
import org.najda.server.account.AccessAct;
import org.najda.server.account.AccessLog;
import org.najda.server.account.Account;
import org.najda.server.page.Page;
import org.najda.server.page.Voice;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.register.PersonSearch;
import org.najda.server.register.Reasons;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * All that is held on one person, for the answer that he may ask for. Who is searched for stands in
 * no address and no log, only why.
 */
@Page
@RequestMapping("/oversight/person")
public final class PersonPages {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 400;

  private final Overseers overseers;
  private final PersonSearch search;
  private final AccessLog log;
  private final InstantSource clock;

  PersonPages(Overseers overseers, PersonSearch search, AccessLog log, InstantSource clock) {
    this.overseers = overseers;
    this.search = search;
    this.log = log;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView ask(@AuthenticationPrincipal Account who) {
    overseers.require(who, Overseers.PROTECTION);
    return new ModelAndView("oversight/person").addObject("asked", "").addObject("reason", "");
  }

  @PostMapping
  ModelAndView find(
      @RequestParam String text,
      @RequestParam String reason,
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say) {
    overseers.require(who, Overseers.PROTECTION);
    String asked = text.strip();
    if (asked.length() < SHORTEST || asked.length() > LONGEST) {
      throw ProblemException.of(ProblemCode.BAD_REQUEST);
    }
    Reasons.require(reason);
    log.add(clock.instant(), who.login(), AccessAct.PERSON_SEARCHED, "", reason);
    ModelAndView page =
        new ModelAndView("oversight/person").addObject("asked", asked).addObject("reason", reason);
    return search
        .find(who.login().value(), asked, reason)
        .map(all ->
            page.addObject("sheets", all.stream().map(found -> search.sheet(found, say)).toList()))
        .orElseGet(() -> page.addObject("many", true));
  }
}
