package org.najda.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Tells by a page what ended the request for a page. */
@ControllerAdvice(annotations = Page.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class PageProblems {
  private static final Logger LOG = LoggerFactory.getLogger(PageProblems.class);

  private final PageModel pages;

  public PageProblems(PageModel pages) {
    this.pages = pages;
  }

  @ExceptionHandler
  ModelAndView refused(
      HttpServletRequest request, @Nullable Principal reader, ProblemException refusal) {
    ExtendedModelMap model = new ExtendedModelMap();
    pages.add(request, reader, model);
    Voice say = pages.voice(request);
    String key = "refusal." + refusal.code().code();
    model.addAttribute("title", say.text(key, refusal.arguments()));
    model.addAttribute("detail", say.text(key + ".detail", refusal.arguments()));
    return new ModelAndView("problem", model, refusal.code().status());
  }

  @ExceptionHandler
  ModelAndView unexpected(
      HttpServletRequest request, @Nullable Principal reader, Exception failure) {
    if (failure instanceof ErrorResponse known) {
      int status = known.getStatusCode().value();
      return refused(request, reader, ProblemException.of(ProblemCode.ofStatus(status)));
    }
    if (failure instanceof InvalidParameterException broken) {
      return refused(
          request, reader, ProblemException.of(ProblemCode.ofStatus(broken.getErrorCode())));
    }
    if (failure instanceof TypeMismatchException || failure instanceof RequestRejectedException) {
      return refused(request, reader, ProblemException.of(ProblemCode.BAD_REQUEST));
    }
    LOG.error("a page failed: {} {}", request.getMethod(), request.getRequestURI(), failure);
    return refused(request, reader, ProblemException.of(ProblemCode.INTERNAL));
  }
}
