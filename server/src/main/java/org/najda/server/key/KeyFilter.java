package org.najda.server.key;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.problem.Problems;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a request in by the key in its header, before its body is read. */
final class KeyFilter extends OncePerRequestFilter {
  private final AccessKeys keys;
  private final Problems problems;

  KeyFilter(AccessKeys keys, Problems problems) {
    this.keys = keys;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    AccessKey key;
    try {
      key = get(request);
    } catch (ProblemException e) {
      problems.write(request, response, e);
      return;
    }
    SecurityContextHolder.getContext()
        .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(key, null, List.of()));
    chain.doFilter(request, response);
  }

  private AccessKey get(HttpServletRequest request) {
    KeyDoor door =
        KeyDoor.find(request.getRequestURI())
            .orElseThrow(() -> ProblemException.of(ProblemCode.WRONG_KEY));
    return keys.get(door.kind(), door.secret(request));
  }
}
