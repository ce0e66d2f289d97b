package org.najda.server.terminal;

import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Which sessions a terminal was heard in, so that they can be ended with it. */
final class TerminalSessions {
  private final Map<UUID, Set<HttpSession>> sessions = new ConcurrentHashMap<>();

  void add(UUID terminal, HttpSession session) {
    sessions.compute(
        terminal,
        (id, known) -> {
          Set<HttpSession> all = known == null ? ConcurrentHashMap.newKeySet() : known;
          all.removeIf(TerminalSessions::isOver);
          all.add(session);
          return all;
        });
  }

  void end(UUID terminal) {
    Set<HttpSession> all = sessions.remove(terminal);
    if (all != null) {
      all.forEach(TerminalSessions::end);
    }
  }

  static void end(HttpSession session) {
    if (!isOver(session)) {
      session.invalidate();
    }
  }

  private static boolean isOver(HttpSession session) {
    try {
      session.getCreationTime();
      return false;
    } catch (IllegalStateException e) {
      return true;
    }
  }
}
