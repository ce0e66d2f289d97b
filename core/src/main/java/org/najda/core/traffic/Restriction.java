package org.najda.core.traffic;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.PersonId;
import org.najda.core.RestrictionId;
import org.najda.core.Words;

/**
 * A closed road or a slow zone.
 *
 * @param ways OpenStreetMap's ids of the ways a stretch lies on, ascending; none of an area, whose
 *     roads are those within its corners
 */
public record Restriction(
    RestrictionId id, Terms terms, List<Long> ways, Instant since, PersonId by) {
  /** Copies the ways. */
  public Restriction {
    ways = List.copyOf(ways);
  }

  /** Why nobody drives there as usual. */
  public enum Reason {
    ROADWORKS,
    ACCIDENT,
    CROWD,
    MARKET,
    CEREMONY,
    FLOOD,
    FIRE,
    POLICE_OPERATION,
    OBSTACLE,
    HEAVY_TRAFFIC
  }

  /**
   * What somebody draws.
   *
   * @param speedPercent what is left of the usual speed; 0: closed
   * @param label the street or place in words, at most {@value #LONGEST_LABEL} characters; never a
   *     private name
   * @param endsAt when it is over by itself
   */
  public record Terms(
      Outline outline, int speedPercent, Reason reason, @Nullable String label, Instant endsAt) {
    /** Characters of a label. */
    public static final int LONGEST_LABEL = 200;

    /** All of the usual speed is no restriction. */
    public static final int FASTEST_PERCENT = 99;

    /** Nothing stands longer without anybody drawing it anew. */
    public static final Duration LONGEST = Duration.ofDays(366);

    public Terms {
      if (speedPercent < 0 || speedPercent > FASTEST_PERCENT) {
        throw new IllegalArgumentException(
            "The speed left is 0 to %d percent, not %d.".formatted(FASTEST_PERCENT, speedPercent));
      }
      if (label != null) {
        Words.requireShort("label of a restriction", label, LONGEST_LABEL);
      }
    }

    public boolean isClosure() {
      return speedPercent == 0;
    }

    /** Whether it ends after now and within the longest time. */
    public boolean isPossibleFrom(Instant now) {
      return endsAt.isAfter(now) && !endsAt.isAfter(now.plus(LONGEST));
    }
  }
}
