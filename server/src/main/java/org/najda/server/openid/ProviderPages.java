package org.najda.server.openid;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.najda.server.page.Page;
import org.najda.server.page.Voice;
import org.najda.server.problem.ProblemCode;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is said to whoever comes back from the provider and is not in yet. */
@Page
public final class ProviderPages {
  static final String CODE = "/sign-in/code";

  private final Admission admission;

  ProviderPages(Admission admission) {
    this.admission = admission;
  }

  @GetMapping(ProviderRefusal.PATH + "{why}")
  ModelAndView refused(@PathVariable String why) {
    return ProviderRefusal.find(why)
        .map(ProviderPages::refused)
        .orElseGet(() -> new ModelAndView("redirect:/"));
  }

  private static ModelAndView refused(ProviderRefusal why) {
    ModelAndView page = new ModelAndView("sign-in/refused").addObject("why", why.id());
    page.setStatus(why.status());
    return page;
  }

  @GetMapping(CODE)
  ModelAndView code(HttpServletRequest request) {
    return admission.awaitsCode(request.getSession(false))
        ? asked(null)
        : new ModelAndView("redirect:" + ProviderRefusal.TOO_LATE.address());
  }

  @PostMapping(CODE)
  ModelAndView code(
      @RequestParam String code,
      @ModelAttribute("say") Voice say,
      HttpServletRequest request,
      HttpServletResponse response) {
    String wrong = say.text("refusal." + ProblemCode.WRONG_CODE.code());
    return admission
        .giveCode(code, request, response)
        .map(to -> new ModelAndView("redirect:" + to))
        .orElseGet(() -> asked(wrong));
  }

  private static ModelAndView asked(@Nullable String trouble) {
    ModelAndView page = new ModelAndView("sign-in/code").addObject("trouble", trouble);
    if (trouble != null) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }
}
