package org.najda.server.sample;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.server.account.Account;
import org.najda.server.page.Page;
import org.najda.server.page.Voice;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.register.Opened;
import org.najda.server.register.Reasons;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The calls that a control drew: each drawing below the one before, drawn again at every look. */
@Page
@RequestMapping("/registers/{register}/{record}/samples")
public final class SamplePages {
  private final Samples samples;
  private final InstantSource clock;

  public SamplePages(Samples samples, InstantSource clock) {
    this.samples = samples;
    this.clock = clock;
  }

  /** One request about the samples of a record. */
  public record Asked(
      String register, String record, String person, Voice say, HttpSession session) {
    String home() {
      return "/registers/" + register + "/" + record;
    }

    String address() {
      return home() + "/samples";
    }
  }

  @ModelAttribute("asked")
  Asked asked(
      @PathVariable String register,
      @PathVariable String record,
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say,
      HttpSession session) {
    return new Asked(register, record, who.login().value(), say, session);
  }

  @GetMapping
  ModelAndView show(@ModelAttribute("asked") Asked asked) {
    String reason = reason(asked);
    if (reason == null) {
      return new ModelAndView("registers/why")
          .addObject("record", asked.record())
          .addObject("address", asked.address() + "/why")
          .addObject("back", asked.home());
    }
    Opened opened = open(asked, reason);
    List<SampleView> views =
        samples.list(opened).stream()
            .map(sample -> SampleView.of(sample, opened.zone(), asked.say()))
            .toList();
    return new ModelAndView("registers/samples")
        .addObject("record", asked.record())
        .addObject("home", asked.home())
        .addObject("address", asked.address())
        .addObject("person", asked.person())
        .addObject("made", asked.say().time(clock.instant(), opened.zone()))
        .addObject("samples", views);
  }

  @PostMapping("/why")
  ModelAndView why(@ModelAttribute("asked") Asked asked, @RequestParam String reason) {
    Reasons.require(reason);
    Reasons.keep(asked.session(), asked.address(), reason, clock.instant());
    return new ModelAndView("redirect:" + asked.address());
  }

  @GetMapping("/export")
  @Hidden
  ResponseEntity<String> export(@ModelAttribute("asked") Asked asked) throws IOException {
    String reason = reason(asked);
    if (reason == null) {
      throw ProblemException.of(ProblemCode.NOT_ALLOWED);
    }
    String name = "samples-" + asked.record() + ".csv";
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(SampleCsv.of(samples.list(open(asked, reason))));
  }

  private Opened open(Asked asked, String reason) {
    return samples.open(asked.person(), asked.register(), asked.record(), reason);
  }

  private @Nullable String reason(Asked asked) {
    return Reasons.find(asked.session(), asked.address(), clock.instant());
  }
}
