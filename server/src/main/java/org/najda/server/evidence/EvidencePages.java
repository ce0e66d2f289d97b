package org.najda.server.evidence;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.najda.server.account.Account;
import org.najda.server.evidence.Evidence.Asked;
import org.najda.server.evidence.Evidence.Found;
import org.najda.server.page.Page;
import org.najda.server.page.Voice;
import org.najda.server.register.CountedRecords;
import org.najda.server.review.EditionWords;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The records behind a figure, as a page. */
@Page
public final class EvidencePages {
  private final Evidence evidence;
  private final CountedRecords records;

  public EvidencePages(Evidence evidence, CountedRecords records) {
    this.evidence = evidence;
    this.records = records;
  }

  @GetMapping("/figures/{figure}/records")
  ModelAndView records(
      @PathVariable String figure,
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(name = "as-of", defaultValue = "") String asOf,
      @RequestParam(defaultValue = "") String part,
      @RequestParam(defaultValue = "") String after,
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say) {
    Found found =
        evidence.find(
            who.login().value(), new Asked(figure, year, Evidence.day(asOf), part, after));
    CountedRecords.Place next = found.page().next();
    return new ModelAndView("evidence/records")
        .addObject("found", found)
        .addObject("label", say.label(found.indicator().label()))
        .addObject("named", named(found, say))
        .addObject("source", source(found, say))
        .addObject("register", say.label(found.register().label()))
        .addObject("heads", records.heads(found.register(), found.page(), say).values())
        .addObject("lines", records.lines(found.register(), found.page(), say))
        .addObject(
            "asked",
            Map.of(
                "year",
                year == null ? found.asOf().getYear() : year,
                "asOf",
                found.asOf(),
                "part",
                part))
        .addObject("first", after.isEmpty())
        .addObject("next", next == null ? null : next.record() + "/" + next.entry());
  }

  /** What whoever copies the table takes along with it. */
  private static String source(Found found, Voice say) {
    return say.text(
        "review.source",
        Map.of(
            "figure",
            say.label(found.indicator().label()),
            "year",
            String.valueOf(found.year()),
            "day",
            found.asOf().toString(),
            "anchor",
            found.indicator().id()));
  }

  private static @Nullable String named(Found found, Voice say) {
    return found.part() == null ? null : EditionWords.label(say, found.part().part());
  }
}
