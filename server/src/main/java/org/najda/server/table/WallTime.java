package org.najda.server.table;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;

/** Times as the clock on a wall shows them, as people write them. */
public final class WallTime {
  private WallTime() {}

  /**
   * A time of the wall as a moment; empty where it is none. An hour that the clock shows twice is
   * the earlier one, so that a legal time never begins too late; one that it skips is none.
   */
  public static Optional<Instant> find(String text, ZoneId zone) {
    try {
      LocalDateTime local = LocalDateTime.parse(text.strip());
      return zone.getRules().getValidOffsets(local).stream()
          .max(Comparator.comparingInt(ZoneOffset::getTotalSeconds))
          .map(local::toInstant);
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  /** A moment, or a time of the wall. */
  public static Optional<Instant> findMoment(String text, ZoneId zone) {
    try {
      return Optional.of(Instant.parse(text.strip()));
    } catch (DateTimeException local) {
      return find(text, zone);
    }
  }
}
