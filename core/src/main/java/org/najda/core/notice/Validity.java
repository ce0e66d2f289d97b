package org.najda.core.notice;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a notice stands.
 *
 * @param reviewAt when somebody has to look whether it still holds; of an urgent message when
 *     somebody must have read it; null for any other message
 * @param expiresAt when it vanishes by itself
 */
public record Validity(@Nullable Instant reviewAt, Instant expiresAt) {
  /** No notice stands longer than this without anybody extending it. */
  public static final Duration LONGEST = Duration.ofDays(366);

  /** Whether it begins now, is looked at again, and ends within the longest time. */
  public boolean isPossibleFrom(Instant now) {
    return reviewAt != null
        && reviewAt.isAfter(now)
        && !reviewAt.isAfter(expiresAt)
        && !expiresAt.isAfter(now.plus(LONGEST));
  }
}
