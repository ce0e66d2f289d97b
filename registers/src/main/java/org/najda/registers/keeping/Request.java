package org.najda.registers.keeping;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody wants to enter. Values are texts, as they were typed. */
public sealed interface Request {

  /**
   * An act.
   *
   * @param at when it happened
   */
  record Do(String act, Instant at, Map<String, String> values) implements Request {
    public Do {
      values = Map.copyOf(values);
    }
  }

  /**
   * An act was entered wrongly.
   *
   * @param entry the number of its entry
   * @param at when it really happened; null where that was right
   * @param values what was wrong, as it should be; an empty text takes a value away
   */
  record Correct(int entry, @Nullable Instant at, Map<String, String> values, String reason)
      implements Request {
    public Correct {
      values = Map.copyOf(values);
    }
  }

  /** The second person agrees. */
  record Confirm(int entry) implements Request {}

  /** The second person does not. */
  record Reject(int entry, String reason) implements Request {}
}
