package org.najda.server.session;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That the institution's identity provider vouched for whoever a session is of.
 *
 * @param factorShown whether it says that he showed it a second factor
 */
record Vouched(Instant at, boolean factorShown) {
  /** How long its word stands in for the password, where that is asked for once more. */
  static final Duration FRESH_FOR = Duration.ofMinutes(10);

  private static final String NAME = "najda.vouched";

  static Optional<Vouched> find(@Nullable HttpSession session) {
    return session != null && session.getAttribute(NAME) instanceof Vouched is
        ? Optional.of(is)
        : Optional.empty();
  }

  void in(HttpSession session) {
    session.setAttribute(NAME, this);
  }

  static void noneIn(HttpSession session) {
    session.removeAttribute(NAME);
  }

  boolean isFresh(Instant now) {
    return now.isBefore(at.plus(FRESH_FOR));
  }
}
