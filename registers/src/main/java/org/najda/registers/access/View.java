package org.najda.registers.access;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.najda.registers.definition.DataClass;
import org.najda.registers.definition.Field;
import org.najda.registers.keeping.Actor;

/**
 * What somebody sees of a record, and as whom he acts on it.
 *
 * @param classes the classes of data that are shown
 * @param asksReason whether it opens only after he has said why
 */
public record View(SortedSet<DataClass> classes, boolean asksReason, boolean exports, Actor actor) {
  public View {
    classes = Collections.unmodifiableSortedSet(new TreeSet<>(classes));
  }

  /** The same, of somebody who need not say why. */
  public View unasked() {
    return new View(classes, false, exports, actor);
  }

  public boolean shows(Field field) {
    return classes.contains(field.dataClass());
  }
}
