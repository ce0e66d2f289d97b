package org.najda.core.architecture.violation;

import java.util.HashMap;
import java.util.Map;

final class KeepsAHashMap {
  final Map<String, String> units = new HashMap<>();
}
