package org.najda.server.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.najda.server.page.PageLanguage;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.problem.Problems;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** What Spring Security refuses, told as a problem. */
final class ProblemEntry implements AuthenticationEntryPoint, AccessDeniedHandler {
  private final Problems problems;

  ProblemEntry(Problems problems) {
    this.problems = problems;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    if (!isApi(request)) {
      // Somebody wants to read a page: the console asks him to sign in.
      response.sendRedirect(PageLanguage.with(request, "/"));
      return;
    }
    problems.write(request, response, ProblemException.of(ProblemCode.NOT_SIGNED_IN));
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
      throws IOException {
    ProblemCode code = code(request, e);
    if (code == ProblemCode.FACTOR_MISSING && !isApi(request)) {
      response.sendRedirect(PageLanguage.with(request, AccountPages.PATH));
      return;
    }
    problems.write(request, response, ProblemException.of(code));
  }

  private static boolean isApi(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/api/");
  }

  /** Without sign-in a token would not help, so the sign-in is what is missed first. */
  private static ProblemCode code(HttpServletRequest request, AccessDeniedException e) {
    if (!(e instanceof CsrfException)) {
      return lacksFactor() ? ProblemCode.FACTOR_MISSING : ProblemCode.NOT_ALLOWED;
    }
    boolean signedIn = SecurityContextHolder.getContext().getAuthentication() != null;
    return signedIn || request.getRequestURI().equals(SessionController.PATH)
        ? ProblemCode.CSRF_MISSING
        : ProblemCode.NOT_SIGNED_IN;
  }

  private static boolean lacksFactor() {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    return who != null
        && who.getAuthorities().stream()
            .anyMatch(each -> SecurityRules.WITHOUT_FACTOR.equals(each.getAuthority()));
  }
}
