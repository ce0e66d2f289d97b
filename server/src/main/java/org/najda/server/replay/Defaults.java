package org.najda.server.replay;

import java.time.Duration;
import java.util.List;
import org.najda.core.Priority;

/**
 * What is taken where a log does not say. Call handling and service by priority are rounded medians
 * of a month of San José's fire department (8,058 incidents, January 2015: handling 60 s for all,
 * service 15 min for priority 1 and 13 min for priority 2); 3 and 4, which that log lacks, follow
 * its order.
 */
final class Defaults {
  /** The middle one, so that an unknown priority neither overtakes nor starves. */
  public static final Priority PRIORITY = new Priority(2);

  private static final List<Duration> HANDLING =
      List.of(
          Duration.ofSeconds(60),
          Duration.ofSeconds(60),
          Duration.ofSeconds(60),
          Duration.ofSeconds(120),
          Duration.ofSeconds(120));

  private static final List<Duration> SERVICE =
      List.of(
          Duration.ofMinutes(15),
          Duration.ofMinutes(15),
          Duration.ofMinutes(13),
          Duration.ofMinutes(13),
          Duration.ofMinutes(10));

  private Defaults() {}

  /** From a call until units can be chosen. */
  public static Duration handling(Priority priority) {
    return HANDLING.get(priority.level());
  }

  /** From a unit's arrival until it is free again. */
  public static Duration service(Priority priority) {
    return SERVICE.get(priority.level());
  }
}
