package org.najda.server.publication;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.ApprovalStep;
import org.najda.server.account.Account;
import org.najda.server.page.Page;
import org.najda.server.page.Voice;
import org.najda.server.publication.EditionAct.Declared;
import org.najda.server.publication.EditionAct.Embargoed;
import org.najda.server.publication.EditionAct.Noted;
import org.najda.server.publication.EditionAct.SentBack;
import org.najda.server.publication.EditionAct.TakenBack;
import org.najda.server.publication.Outcome.Done;
import org.najda.server.publication.Outcome.Not;
import org.najda.server.publication.Refused.Code;
import org.najda.server.register.Registrar;
import org.najda.server.review.Figures;
import org.najda.server.table.WallTime;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One edition: what it says, what keeps it, who did what, and what its reader may do. */
@Page
@RequestMapping("/review/{year}/{number}")
final class EditionPages {
  /** How often a page of progress is read again, in seconds. */
  private static final int AGAIN_SECONDS = 2;

  private final Editions editions;
  private final Computing computing;
  private final Registrar registrar;
  private final InstantSource clock;

  EditionPages(Editions editions, Computing computing, Registrar registrar, InstantSource clock) {
    this.editions = editions;
    this.computing = computing;
    this.registrar = registrar;
    this.clock = clock;
  }

  /**
   * What somebody asks of an edition.
   *
   * @param seen how far its acts went on the page that he saw
   * @param request by which it is done once
   */
  record Asked(EditionId id, String person, Voice say, int seen, String request) {}

  @ModelAttribute("asked")
  Asked asked(
      @PathVariable int year,
      @PathVariable int number,
      @RequestParam(defaultValue = "0") int seen,
      @RequestParam(defaultValue = "") String request,
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say) {
    String person = who.login().value();
    editions.requireReader(person);
    return new Asked(Editions.id(year, number), person, say, seen, request);
  }

  @GetMapping
  ModelAndView show(@ModelAttribute("asked") Asked asked) {
    return page(asked, null);
  }

  @PostMapping("/compute")
  ModelAndView compute(@ModelAttribute("asked") Asked asked, @RequestParam String asOf) {
    Optional<LocalDate> day = day(asOf);
    if (day.isEmpty()) {
      return page(asked, Refused.of(Code.TOO_EARLY));
    }
    Outcome outcome =
        computing.start(
            new Computing.Wish(
                asked.id(), day.get(), asked.person(), asked.seen(), asked.request()));
    return switch (outcome) {
      case Done done -> new ModelAndView("redirect:" + asked.id().address() + "/progress");
      case Not not -> page(asked, not.refused());
    };
  }

  /** Makes the files of a locked edition again, and says whether they are the same. */
  @PostMapping("/compare")
  ModelAndView compare(@ModelAttribute("asked") Asked asked) {
    EditionLife life = editions.get(asked.id());
    editions.requireTrusted(asked.person());
    computing.compare(life, editions.keyOf(life));
    return new ModelAndView("redirect:" + asked.id().address() + "/progress");
  }

  /** Leads on by itself, without script, until there is a result. */
  @GetMapping("/progress")
  ModelAndView progress(@ModelAttribute("asked") Asked asked, HttpServletResponse answer) {
    Optional<Computing.Progress> progress = computing.progress(asked.id());
    if (progress.isEmpty() || progress.get().isOver()) {
      return new ModelAndView("redirect:" + asked.id().address());
    }
    answer.setHeader("Refresh", "" + AGAIN_SECONDS);
    return new ModelAndView("publication/progress")
        .addObject("title", new PublicationWords(asked.say(), registrar).title(asked.id()))
        .addObject("address", asked.id().address())
        .addObject("percent", progress.get().percent());
  }

  @PostMapping("/approve")
  ModelAndView approve(@ModelAttribute("asked") Asked asked, @RequestParam int version) {
    return enter(asked, editions.approval(editions.get(asked.id()), asked.person(), version));
  }

  @PostMapping("/withdraw")
  ModelAndView withdraw(@ModelAttribute("asked") Asked asked) {
    return enter(asked, Editions.withdrawal(editions.get(asked.id())));
  }

  @PostMapping("/send-back")
  ModelAndView sendBack(@ModelAttribute("asked") Asked asked, @RequestParam String words) {
    return enter(asked, new SentBack(words));
  }

  @PostMapping("/declare")
  ModelAndView declare(
      @ModelAttribute("asked") Asked asked,
      @RequestParam String figure,
      @RequestParam String value,
      @RequestParam String words) {
    Optional<BigDecimal> number = Figures.read(value);
    return number.isEmpty()
        ? page(asked, Refused.of(Code.NO_NUMBER))
        : enter(asked, new Declared(figure.strip(), number.get(), words));
  }

  @PostMapping("/take-back")
  ModelAndView takeBack(@ModelAttribute("asked") Asked asked, @RequestParam String figure) {
    return enter(asked, new TakenBack(figure));
  }

  @PostMapping("/note")
  ModelAndView note(
      @ModelAttribute("asked") Asked asked,
      @RequestParam String figure,
      @RequestParam String words) {
    return enter(asked, new Noted(figure, words));
  }

  @PostMapping("/embargo")
  ModelAndView embargo(@ModelAttribute("asked") Asked asked, @RequestParam String until) {
    if (until.isBlank()) {
      return enter(asked, new Embargoed(null));
    }
    Optional<Instant> moment = WallTime.find(until, editions.zone());
    return moment.isEmpty()
        ? page(asked, Refused.of(Code.EMBARGO_PAST))
        : enter(asked, new Embargoed(moment.get()));
  }

  private ModelAndView enter(Asked asked, EditionAct act) {
    return switch (editions.enter(asked.id(), asked.person(), act, asked.seen(), asked.request())) {
      case Done done -> new ModelAndView("redirect:" + asked.id().address());
      case Not not -> page(asked, not.refused());
    };
  }

  private ModelAndView page(Asked asked, @Nullable Refused refused) {
    EditionLife life = editions.get(asked.id());
    Instant now = clock.instant();
    PublicationWords words = new PublicationWords(asked.say(), registrar);
    Version version = editions.computed(life);
    EditionView view = new EditionView(words, life, version);
    ModelAndView page =
        new ModelAndView("publication/edition")
            .addObject("words", words)
            .addObject("life", life)
            .addObject("address", asked.id().address())
            .addObject("title", words.title(asked.id()))
            .addObject("state", words.state(life, now))
            .addObject("version", version)
            .addObject("steps", view.steps())
            .addObject("objections", view.objections())
            .addObject("chapters", view.chapters())
            .addObject("differences", view.differences(editions))
            .addObject("said", view.said())
            .addObject("drafts", view.drafts(editions))
            .addObject("compared", computing.compared(asked.id()))
            .addObject("sayable", EditionView.sayable(words))
            .addObject("deeds", view.deeds())
            .addObject("today", editions.today().toString())
            .addObject("request", UUID.randomUUID().toString())
            .addObject("may", may(life, asked.person()))
            .addObject("underWay", computing.isUnderWay(asked.id()));
    Refused told = refused != null ? refused : ofComputing(asked.id());
    if (told != null) {
      page.addObject("troubles", List.of(words.refused(told)));
    }
    if (refused != null) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }

  private @Nullable Refused ofComputing(EditionId id) {
    return computing.progress(id).map(Computing.Progress::refused).orElse(null);
  }

  /**
   * What a reader may do now.
   *
   * @param change whether he may change what it says
   * @param approve whether he may take the next step
   * @param sendBack whether he may give it back
   * @param withdraw whether he may undo his approval
   * @param why why he may not take the next step; null where he may, or where it is locked
   */
  public record May(
      boolean change, boolean approve, boolean sendBack, boolean withdraw, @Nullable Refused why) {}

  private May may(EditionLife life, String person) {
    Actor actor = editions.actor(person);
    Optional<ApprovalStep> next = life.next();
    if (next.isEmpty()) {
      return new May(false, false, false, false, null);
    }
    Optional<Refused> refused =
        editions.refuse(life, actor, editions.approval(life, person, life.version().orElse(0)));
    boolean isHis = !actor.unitsOf(next.get()).isEmpty();
    List<Deed> standing = life.approvals();
    return new May(
        actor.prepares() && life.isDraft(),
        refused.isEmpty(),
        isHis && !life.authors().contains(person),
        !standing.isEmpty() && standing.getLast().person().equals(person),
        refused.orElse(null));
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
