package org.najda.server.monthly;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.server.account.Account;
import org.najda.server.figures.FigureBook;
import org.najda.server.figures.FigureReaders;
import org.najda.server.figures.SpanWords;
import org.najda.server.monthly.MonthlyReports.Asked;
import org.najda.server.monthly.MonthlyReports.Made;
import org.najda.server.page.LongWork;
import org.najda.server.page.Page;
import org.najda.server.page.Voice;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.review.ReportDownload;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Has the report of a month made, and gives its files out. */
@Page
@RequestMapping("/review/months")
public final class MonthlyPages {
  private static final int AGAIN_SECONDS = 2;
  private static final String INTERNAL = "internal";
  private static final String PUBLIC = "public";

  private final MonthlyReports reports;
  private final FigureReaders readers;
  private final FigureBook book;

  public MonthlyPages(MonthlyReports reports, FigureReaders readers, FigureBook book) {
    this.reports = reports;
    this.readers = readers;
    this.book = book;
  }

  /** A report of an address, for whoever may read it; of the other addresses there is none. */
  @ModelAttribute("asked")
  @Nullable Asked asked(
      @PathVariable(required = false) @Nullable String month,
      @PathVariable(required = false) @Nullable String asOf,
      @PathVariable(required = false) @Nullable String readers,
      @AuthenticationPrincipal Account who) {
    if (month == null || asOf == null || readers == null) {
      return null;
    }
    return require(find(month, asOf, readers.equals(INTERNAL)), who);
  }

  /** Small numbers are for whoever sees them on the pages too. */
  private Asked require(Optional<Asked> found, Account who) {
    boolean seesSmall = readers.enter(who, book).seesSmall();
    Asked asked = found.orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    if (asked.isInternal() && !seesSmall) {
      throw ProblemException.of(ProblemCode.NOT_ALLOWED);
    }
    return asked;
  }

  private static Optional<Asked> find(String month, String asOf, boolean isInternal) {
    try {
      return Optional.of(new Asked(YearMonth.parse(month), LocalDate.parse(asOf), isInternal));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static String address(Asked asked) {
    return "/review/months/%s/%s/%s"
        .formatted(asked.month(), asked.asOf(), asked.isInternal() ? INTERNAL : PUBLIC);
  }

  @GetMapping
  ModelAndView form(@AuthenticationPrincipal Account who) {
    LocalDate today = reports.today();
    return new ModelAndView("monthly/months")
        .addObject("seesSmall", readers.enter(who, book).seesSmall())
        .addObject("month", YearMonth.from(today).minusMonths(1).toString())
        .addObject("today", today.toString());
  }

  @PostMapping
  ModelAndView make(
      @RequestParam String month,
      @RequestParam String asOf,
      @RequestParam(name = "readers", defaultValue = PUBLIC) String readBy,
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say) {
    Optional<Asked> asked = find(month, asOf, readBy.equals(INTERNAL)).filter(reports::canBe);
    if (asked.isEmpty()) {
      ModelAndView page = form(who).addObject("troubles", List.of(say.text("monthly.cannot-be")));
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    reports.make(require(asked, who));
    return new ModelAndView("redirect:" + address(asked.get()));
  }

  /** Leads on by itself, without script, until there is a result. */
  @GetMapping("/{month}/{asOf}/{readers}")
  ModelAndView show(
      @ModelAttribute("asked") Asked asked,
      @ModelAttribute("say") Voice say,
      HttpServletResponse answer) {
    LongWork.Standing<Made> standing =
        reports.find(asked).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    if (!standing.isOver()) {
      answer.setHeader("Refresh", "" + AGAIN_SECONDS);
    }
    return new ModelAndView("monthly/made")
        .addObject("name", new SpanWords(say).month(asked.month()))
        .addObject("address", address(asked))
        .addObject("percent", reports.percent(standing))
        .addObject("standing", standing);
  }

  @GetMapping("/{month}/{asOf}/{readers}/files/{name}")
  ResponseEntity<byte[]> file(@ModelAttribute("asked") Asked asked, @PathVariable String name) {
    return Optional.ofNullable(made(asked).files().get(name))
        .map(content -> ReportDownload.one(name, content))
        .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
  }

  @GetMapping("/{month}/{asOf}/{readers}/report.zip")
  ResponseEntity<byte[]> all(@ModelAttribute("asked") Asked asked) {
    return ReportDownload.all(asked.name() + ".zip", made(asked).files());
  }

  private Made made(Asked asked) {
    return reports
        .find(asked)
        .map(LongWork.Standing::result)
        .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
  }
}
