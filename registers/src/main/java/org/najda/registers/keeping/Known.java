package org.najda.registers.keeping;

import java.util.Collections;
import java.util.SortedMap;
import org.najda.registers.definition.FieldType;
import org.najda.registers.definition.Making;
import org.najda.registers.definition.Register;
import org.najda.registers.entry.Value;

/** What somebody may refer to. That a thing is not there, or is not for him, is told as one. */
@FunctionalInterface
public interface Known {
  /** Whatever is named: by a history that is taken over, or by an example. */
  Known ANYTHING = (type, key) -> true;

  boolean isKnown(FieldType.Reference type, String key);

  /**
   * Whether a record of this register was begun from something before.
   *
   * @param as the field that keeps from what
   */
  default boolean isBegun(Register register, String as, String key) {
    return false;
  }

  /**
   * What Najda makes as an act is entered. A history that is taken over has it already, and an
   * example does without.
   *
   * @param values what was typed, as it stands in the entry
   */
  default SortedMap<String, Value> make(Making making, SortedMap<String, Value> values) {
    return Collections.emptySortedMap();
  }
}
