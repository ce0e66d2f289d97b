package org.najda.server.problem;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.error.ErrorPage;
import org.springframework.boot.web.error.ErrorPageRegistrar;
import org.springframework.boot.web.error.ErrorPageRegistry;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the web server refuses before any controller sees it, told as a problem. */
@RestController
@Hidden
public final class ErrorPages implements ErrorPageRegistrar {
  private static final String PATH = "/error";

  private final Problems problems;

  public ErrorPages(Problems problems) {
    this.problems = problems;
  }

  @Override
  public void registerErrorPages(ErrorPageRegistry registry) {
    registry.addErrorPages(new ErrorPage(PATH));
  }

  @RequestMapping(PATH)
  ResponseEntity<Problem> error(HttpServletRequest request) {
    ProblemCode code =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
            ? ProblemCode.ofStatus(status)
            : ProblemCode.NOT_FOUND;
    return problems.answer(problems.of(request, ProblemException.of(code)));
  }
}
