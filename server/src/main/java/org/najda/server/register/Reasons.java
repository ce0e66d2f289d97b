package org.najda.server.register;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;

/** Why somebody has opened records: a reason opens the same page again for a while. */
public final class Reasons {
  static final Duration HOLDS = Duration.ofMinutes(15);

  private Reasons() {}

  private record Reason(String words, Instant at) implements Serializable {}

  /** The longest one, in characters. */
  public static final int LONGEST = 400;

  /**
   * Lets through what says something, and not too much.
   *
   * @throws ProblemException {@code bad-request}
   */
  public static void require(String words) {
    if (words.isBlank() || words.length() > LONGEST) {
      throw ProblemException.of(ProblemCode.BAD_REQUEST);
    }
  }

  /** The reason by which a record stands open; null where none does. */
  public static @Nullable String find(HttpSession session, String record, Instant now) {
    return session.getAttribute(key(record)) instanceof Reason given
            && Duration.between(given.at(), now).compareTo(HOLDS) < 0
        ? given.words()
        : null;
  }

  public static void keep(HttpSession session, String record, String words, Instant now) {
    session.setAttribute(key(record), new Reason(words.strip(), now));
  }

  private static String key(String record) {
    return "register-reason:" + record;
  }
}
