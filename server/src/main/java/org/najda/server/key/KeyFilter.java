package org.najda.server.key;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.problem.Problems;
import org.springframework.dao.DataAccessException;
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
    Optional<AccessKey> key;
    try {
      key = find(request);
    } catch (DataAccessException e) {
      problems.write(request, response, ProblemException.of(ProblemCode.ROOM_UNAVAILABLE));
      return;
    }
    if (key.isEmpty()) {
      problems.write(request, response, ProblemException.of(ProblemCode.WRONG_KEY));
      return;
    }
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(key.get(), null, List.of()));
    chain.doFilter(request, response);
  }

  private Optional<AccessKey> find(HttpServletRequest request) {
    return KeyDoor.find(request.getRequestURI())
        .flatMap(door -> door.secret(request).flatMap(secret -> keys.find(door.kind(), secret)));
  }
}
