package org.najda.server.sheet;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.najda.core.settings.RoomSettings;

/** The codes that a row may name: those of a room, as far as it has been read. */
public final class Known {
  private final RoomSettings settings;
  private final Map<String, Set<String>> codes = new TreeMap<>();

  public Known(RoomSettings settings) {
    this.settings = settings;
  }

  /** Codes of another sheet. */
  Set<String> codes(Sheet<?> sheet) {
    return codes.computeIfAbsent(sheet.name(), name -> sheet.codes(settings));
  }

  /** What units are able to do. */
  Set<String> capabilities() {
    return codes.computeIfAbsent(
        "capabilities",
        name -> {
          Set<String> all = new TreeSet<>();
          settings.units().forEach(unit -> all.addAll(unit.capabilities()));
          return all;
        });
  }
}
