package org.najda.registers.keeping;

import org.najda.registers.definition.FieldType;
import org.najda.registers.definition.Register;

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
}
