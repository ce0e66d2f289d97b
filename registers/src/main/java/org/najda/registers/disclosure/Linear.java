package org.najda.registers.disclosure;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/**
 * What every reader knows of published numbers: these parts make the whole, or at most make it.
 *
 * @param exact whether they make it
 */
public record Linear(String whole, List<String> parts, boolean exact) {
  public Linear {
    parts = List.copyOf(parts);
  }

  /** One number stands in two places. */
  public static Linear same(String one, String other) {
    return new Linear(one, List.of(other), true);
  }

  /** Whether it says that one number stands in two places. */
  public boolean isSame() {
    return exact && parts.size() == 1;
  }

  /** One number can't be more than another. */
  public static Linear atMost(String part, String whole) {
    return new Linear(whole, List.of(part), false);
  }

  /** All that it speaks of, the parts first. */
  SequencedSet<String> cells() {
    SequencedSet<String> all = new LinkedHashSet<>(parts);
    all.add(whole);
    return Collections.unmodifiableSequencedSet(all);
  }
}
