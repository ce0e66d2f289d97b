package org.najda.server.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.core.EnumWords;
import org.najda.core.PersonId;

/**
 * What somebody is to be given anew so that he comes in again, by two people: one asks, another
 * confirms.
 *
 * @param answered null while nobody has
 */
public record Reset(long id, PersonId person, What what, Asked asked, @Nullable Answered answered) {
  /** After which nobody confirms it any more: the day it was asked for is forgotten. */
  public static final Duration LAPSES_AFTER = Duration.ofHours(24);

  public static final int LONGEST_REASON = 400;

  /** Which part of somebody's access. */
  public enum What {
    SECOND_FACTOR,
    PASSWORD;

    /** As kept and as in texts, such as {@code second-factor}. */
    public String id() {
      return EnumWords.of(this);
    }

    /** That of an id; empty when there is none. */
    public static Optional<What> find(String id) {
      return EnumWords.find(What.class, id);
    }
  }

  /** Who asked for it, when and why. */
  public record Asked(PersonId by, Instant at, String reason) {}

  /** Who confirmed it, or would not. */
  public record Answered(PersonId by, Instant at, boolean confirmed) {}
}
