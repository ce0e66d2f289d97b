package org.najda.core.architecture.violation.right;

import org.jspecify.annotations.Nullable;
import org.najda.core.architecture.violation.left.Left;

/** Knows the other side, which knows this one. */
public final class Right {
  @Nullable Left other;
}
