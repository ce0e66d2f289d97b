package org.najda.server.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.IncidentId;
import org.najda.core.UnitId;

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

  /** Of the mission that goes on; null while none does. */
  @Nullable Trip trip;

  /** That it waits for; null when it waits for nobody in particular. */
  @Nullable Awaited awaited;

  /** Whoever was waited for did not come free in time: it is not waited again. */
  boolean waitedInVain;

  /** How long a unit has still to stay. */
  Duration serviceLeft;

  /**
   * @param number in the order of the log
   */
  Case(int number, LoggedIncident logged) {
    this.number = number;
    this.logged = logged;
    this.serviceLeft = logged.service();
  }

  /**
   * A unit's mission.
   *
   * @param arrivesAt by the roads' travel time
   */
  record Trip(UnitId unit, Instant arrivesAt) {}

  /**
   * A unit whose job is nearly over.
   *
   * @param on that job
   * @param until when it should be free
   * @param there when it should be there
   */
  record Awaited(UnitId unit, IncidentId on, Instant until, Instant there) {}

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

  /** Its mission that goes on. */
  Trip onTrip() {
    if (trip == null) {
      throw new IllegalStateException("Nobody is on the way to %s.".formatted(logged.id()));
    }
    return trip;
  }

  /** Whether its unit is still driving. */
  boolean isUnderWay(Instant at) {
    return trip != null && trip.arrivesAt().isAfter(at);
  }
}
