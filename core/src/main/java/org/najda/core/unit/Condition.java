package org.najda.core.unit;

import org.jspecify.annotations.Nullable;

/**
 * Who is aboard, what they say they are doing, and whether they are in danger.
 *
 * @param logOn null while no crew is logged on
 * @param status null: nothing of the room's own list
 * @param panic null: not in danger
 */
public record Condition(@Nullable LogOn logOn, @Nullable HeldStatus status, @Nullable Panic panic) {
  /** Of a unit that has told nothing. */
  public static final Condition NONE = new Condition(null, null, null);

  Condition with(@Nullable LogOn now) {
    return new Condition(now, status, panic);
  }

  Condition with(@Nullable HeldStatus now) {
    return new Condition(logOn, now, panic);
  }

  Condition with(@Nullable Panic now) {
    return new Condition(logOn, status, now);
  }
}
