package org.najda.server.settings;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.najda.server.page.Voice;
import org.najda.server.sheet.Fault;

/** What went wrong, by field. */
final class FaultList implements Fault.Listener {
  private final Map<String, Fault> first = new TreeMap<>();

  @Override
  public void told(int line, String column, Fault fault) {
    first.putIfAbsent(column, fault);
  }

  boolean isEmpty() {
    return first.isEmpty();
  }

  @Nullable String sentence(String column, Voice say) {
    var fault = first.get(column);
    return fault == null
        ? null
        : say.text(
            "settings.fault",
            Map.of(
                "what", fault.what(say.texts(), say.language()),
                "remedy", fault.remedy(say.texts(), say.language())));
  }
}
