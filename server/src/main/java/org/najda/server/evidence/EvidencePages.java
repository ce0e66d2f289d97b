package org.najda.server.evidence;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.server.account.Account;
import org.najda.server.evidence.Bases.Base;
import org.najda.server.evidence.Evidence.Asked;
import org.najda.server.evidence.Evidence.Found;
import org.najda.server.page.Page;
import org.najda.server.page.Voice;
import org.najda.server.register.CountedRecords;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What stands behind a figure, as a page: records of a register, or what rooms' journals told. */
@Page
public final class EvidencePages {
  /** What pages call how many there are: null while they are counted. */
  static final String NUMBERS = "numbers";

  private static final int AGAIN_SECONDS = 2;

  private final Evidence evidence;
  private final CountedRecords records;
  private final JournalPage journals;

  public EvidencePages(Evidence evidence, CountedRecords records, JournalPage journals) {
    this.evidence = evidence;
    this.records = records;
    this.journals = journals;
  }

  @GetMapping("/figures/{figure}/records")
  ModelAndView records(
      @PathVariable String figure,
      NumberOf number,
      @RequestParam(defaultValue = "") String after,
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say,
      HttpServletResponse answer) {
    ModelAndView page =
        bases(figure, number, say)
            .or(() -> journals.find(new Asked(figure, number, after), who, say))
            .or(() -> closed(figure, who, say))
            .orElseGet(() -> entries(new Asked(figure, number, after), who, say))
            .addObject("first", after.isEmpty() ? null : number.address(figure))
            .addObject("zone", evidence.zone());
    if (page.getModel().getOrDefault(NUMBERS, "") == null) {
      answer.setHeader("Refresh", "" + AGAIN_SECONDS);
    }
    return page;
  }

  /** The figures that one is worked out from, each with the way to what stands behind it. */
  private Optional<ModelAndView> bases(String figure, NumberOf number, Voice say) {
    List<BaseLine> bases =
        evidence.bases().list(figure, number).stream().map(base -> BaseLine.of(base, say)).toList();
    return bases.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ModelAndView("evidence/bases")
                .addObject("label", say.label(evidence.label(figure)))
                .addObject("bases", bases));
  }

  /**
   * A figure that another is worked out from.
   *
   * @param way to what stands behind it; null where nothing does
   * @param others to those of its cohort that did not see another act in time; null where there is
   *     no cohort
   */
  public record BaseLine(String label, @Nullable String way, @Nullable String others) {
    static BaseLine of(Base base, Voice say) {
      NumberOf number = base.number();
      return new BaseLine(
          say.label(base.label()),
          number == null ? null : number.address(base.figure()),
          number != null && base.cohort() ? number.others(true).address(base.figure()) : null);
    }
  }

  /** Who may read the register, for somebody who may not. */
  private Optional<ModelAndView> closed(String figure, Account who, Voice say) {
    return evidence
        .findClosed(who.login().value(), figure)
        .map(register ->
            new ModelAndView("evidence/closed", HttpStatus.FORBIDDEN)
                .addObject("label", say.label(evidence.label(figure)))
                .addObject("of", List.of())
                .addObject(
                    "why",
                    say.text(
                        "evidence.closed.register",
                        Map.of("register", say.label(register.label()))))
                .addObject("holders", evidence.readers(register).stream().map(say::label).toList())
                .addObject("how", say.text("evidence.closed.register.how")));
  }

  private ModelAndView entries(Asked asked, Account who, Voice say) {
    Found found = evidence.findSoon(who.login().value(), asked);
    CountedRecords.Place next = found.page().next();
    return new ModelAndView("evidence/records")
        .addObject("found", found)
        .addObject(NUMBERS, found.numbers())
        .addObject("label", say.label(found.indicator().label()))
        .addObject("of", new NumberWords(say).of(asked.number(), found.part(), found.year()))
        .addObject("source", NumberWords.source(say, found.indicator(), found.year(), found.asOf()))
        .addObject("register", say.label(found.register().label()))
        .addObject(
            "others",
            found.isOfCohort()
                ? asked.number().others(!asked.number().isOfOthers()).address(asked.figure())
                : null)
        .addObject("isOfOthers", asked.number().isOfOthers())
        .addObject("heads", records.heads(found.register(), found.page(), say).values())
        .addObject("lines", records.lines(found.register(), found.page(), say))
        .addObject(
            "next", next == null ? null : asked.number().address(asked.figure(), next.toString()));
  }
}
