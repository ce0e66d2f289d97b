package org.najda.server.oversight;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.najda.server.account.AccessAct;
import org.najda.server.account.AccessLog;
import org.najda.server.account.Account;
import org.najda.server.account.MemberReviews;
import org.najda.server.account.MemberReviews.Decision;
import org.najda.server.account.MemberReviews.Held;
import org.najda.server.account.MemberReviews.Review;
import org.najda.server.page.Page;
import org.najda.server.page.Voice;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.register.Reasons;
import org.najda.server.register.Registrar;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Who may do what in command rooms, to be kept or asked away by somebody else. The room's
 * supervisor is asked on the page of its people; nothing is taken away from here.
 */
@Page
@RequestMapping("/oversight/members")
public final class MemberPages {
  private final Overseers overseers;
  private final RoomMembers members;
  private final MemberReviews reviews;
  private final Registrar registrar;
  private final AccessLog log;
  private final InstantSource clock;

  MemberPages(
      Overseers overseers,
      RoomMembers members,
      MemberReviews reviews,
      Registrar registrar,
      AccessLog log,
      InstantSource clock) {
    this.overseers = overseers;
    this.members = members;
    this.reviews = reviews;
    this.registrar = registrar;
    this.log = log;
    this.clock = clock;
  }

  /**
   * A line as the list shows it.
   *
   * @param name of the member, with his login
   * @param due whether it should be looked at again
   * @param asked why its supervisor was asked to take it away; null where he was not
   * @param own whether it is the reader's own, which somebody else reviews
   */
  public record Line(
      Held held,
      String name,
      String room,
      String roles,
      String since,
      @Nullable String until,
      @Nullable String signedIn,
      @Nullable String reviewed,
      boolean due,
      @Nullable String asked,
      boolean own) {}

  @GetMapping
  ModelAndView list(@AuthenticationPrincipal Account who, @ModelAttribute("say") Voice say) {
    overseers.require(who, Overseers.INSPECTOR, Overseers.PROTECTION);
    Named named = new Named(say, registrar);
    return new ModelAndView("oversight/members")
        .addObject("lines", members.list().stream().map(line -> line(line, named, who)).toList());
  }

  private Line line(RoomMembers.Line line, Named named, Account who) {
    String reader = who.login().value();
    Review review = line.review();
    Instant signedIn = line.lastSignIn();
    Voice say = named.say();
    return new Line(
        line.held(),
        line.name(),
        say.name(line.room()),
        say.words("console.role.", line.held().roles()),
        named.time(line.since(), reader),
        line.member().until() == null ? null : line.member().until().toString(),
        signedIn == null ? null : named.time(signedIn, reader),
        review == null
            ? null
            : named.time(review.at(), reader) + " · " + named.person(review.reviewer()),
        review == null || review.at().plus(Overseers.AGAIN_AFTER).isBefore(clock.instant()),
        review != null && review.decision() == Decision.ASKED_AWAY ? review.reason() : null,
        line.held().person().equals(reader));
  }

  @PostMapping("/keep")
  ModelAndView keep(
      @RequestParam String room,
      @RequestParam String person,
      @RequestParam String roles,
      @AuthenticationPrincipal Account who) {
    return decide(new Held(room, person, roles), Decision.KEPT, "", who);
  }

  @PostMapping("/ask-away")
  ModelAndView askAway(
      @RequestParam String room,
      @RequestParam String person,
      @RequestParam String roles,
      @RequestParam String reason,
      @AuthenticationPrincipal Account who) {
    Reasons.require(reason);
    return decide(new Held(room, person, roles), Decision.ASKED_AWAY, reason.strip(), who);
  }

  private ModelAndView decide(Held held, Decision decision, String reason, Account who) {
    overseers.require(who, Overseers.INSPECTOR, Overseers.PROTECTION);
    if (held.person().equals(who.login().value())) {
      throw ProblemException.of(ProblemCode.NOT_ALLOWED);
    }
    if (!members.holds(held)) {
      throw ProblemException.of(ProblemCode.NOT_FOUND);
    }
    Instant at = clock.instant();
    AccessAct act = decision == Decision.KEPT ? AccessAct.MEMBER_KEPT : AccessAct.MEMBER_ASKED_AWAY;
    String about = held.roles() + " @ " + held.room();
    log.add(at, who.login(), act, held.person(), reason.isEmpty() ? about : about + ": " + reason);
    reviews.keep(new Review(held, at, who.login().value(), decision, reason));
    return new ModelAndView("redirect:/oversight/members");
  }
}
