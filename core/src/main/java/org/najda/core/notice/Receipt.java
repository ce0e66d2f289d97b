package org.najda.core.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody got a notice.
 *
 * @param deliveredAt when it first stood on a screen of his
 * @param readAt when he said that he has read it; null until then
 */
public record Receipt(Instant deliveredAt, @Nullable Instant readAt) {
  /** How far a notice has come with somebody. */
  public enum Step {
    DELIVERED,
    READ
  }

  static Receipt first(Step step, Instant at) {
    return new Receipt(at, step == Step.READ ? at : null);
  }

  Receipt after(Step step, Instant at) {
    return readAt == null && step == Step.READ ? new Receipt(deliveredAt, at) : this;
  }
}
