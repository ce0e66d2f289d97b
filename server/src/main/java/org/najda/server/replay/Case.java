package org.najda.server.replay;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.IncidentId;

/** One incident of the log on its way through the room. */
final class Case {
  /** Who is served first: the most urgent, of these the one that came in first. */
  static final Comparator<Case> MOST_URGENT =
      Comparator.comparing((Case one) -> one.logged.priority())
          .thenComparing(one -> one.logged.received())
          .thenComparingInt(one -> one.number);

  final LoggedIncident logged;
  private final int number;
  @Nullable CallId call;
  @Nullable IncidentId incident;
  @Nullable Instant sentAt;
  @Nullable Instant onSceneAt;

  /**
   * @param number in the order of the log
   */
  Case(int number, LoggedIncident logged) {
    this.number = number;
    this.logged = logged;
  }

  int number() {
    return number;
  }

  /** The room's number of it. */
  IncidentId opened() {
    if (incident == null) {
      throw new IllegalStateException("Incident %s is not open yet.".formatted(logged.id()));
    }
    return incident;
  }
}
