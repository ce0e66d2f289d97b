package org.najda.registers.definition;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a role may know of a register. What no grant gives is denied.
 *
 * @param reach whose records
 * @param classes the classes of data that are shown
 * @param asksReason whether a record opens only after its reader has said why
 */
public record Grant(
    String role, Reach reach, SortedSet<DataClass> classes, boolean asksReason, boolean exports) {
  public Grant {
    classes = Collections.unmodifiableSortedSet(new TreeSet<>(classes));
  }

  /** Whose records a grant is about. */
  public enum Reach {
    /** Those of the person's own organisational unit. */
    UNIT,
    /** Those of the unit and of all below it. */
    BELOW,
    /** All. */
    ALL,
    /** Those that name the person as the one it is about. */
    SELF
  }
}
