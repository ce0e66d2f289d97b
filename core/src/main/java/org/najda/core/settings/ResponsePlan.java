package org.najda.core.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.Priority;

/**
 * How many units with which capabilities an incident needs. The first plan in the room's order
 * whose conditions all hold is in force; a condition left out always holds.
 */
public record ResponsePlan(
    String code,
    @Nullable String nature,
    @Nullable Priority priority,
    @Nullable String district,
    @Nullable Hours hours,
    List<Need> needs) {
  public ResponsePlan {
    needs = List.copyOf(needs);
    if (needs.isEmpty()) {
      throw new IllegalArgumentException("Plan %s asks for no unit.".formatted(code));
    }
  }

  /**
   * Local hours of the day, first inclusive, last exclusive; {@code 22–6} runs over midnight.
   *
   * @param from 0 to 23
   * @param to 0 to 24
   */
  public record Hours(int from, int to) {
    public Hours {
      if (from < 0 || from > 23 || to < 0 || to > 24 || from == to) {
        throw new IllegalArgumentException(
            "Hours (%d–%d) must run from 0–23 to another hour up to 24.".formatted(from, to));
      }
    }

    public boolean contains(int hour) {
      return from < to ? hour >= from && hour < to : hour >= from || hour < to;
    }
  }

  /**
   * @param units how many, at least 1
   * @param capability what each of them must be able to do; null: any unit
   */
  public record Need(int units, @Nullable String capability) {
    public Need {
      if (units < 1) {
        throw new IllegalArgumentException(
            "A plan's need (%d units) starts at 1.".formatted(units));
      }
    }
  }
}
