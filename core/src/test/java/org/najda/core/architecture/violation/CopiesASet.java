package org.najda.core.architecture.violation;

import java.util.List;
import java.util.Set;

final class CopiesASet {
  Set<String> units(List<String> from) {
    return Set.copyOf(from);
  }
}
