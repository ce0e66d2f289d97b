package org.najda.core.architecture.violation.left;

import org.jspecify.annotations.Nullable;
import org.najda.core.architecture.violation.right.Right;

/** Knows the other side, which knows this one. */
public final class Left {
  @Nullable Right other;
}
