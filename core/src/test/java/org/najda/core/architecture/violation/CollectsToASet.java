package org.najda.core.architecture.violation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

final class CollectsToASet {
  Set<String> units(List<String> from) {
    return from.stream().collect(Collectors.toSet());
  }
}
