package org.najda.server.setup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.najda.core.settings.RoomSettings;
import org.najda.server.sheet.Sheet;
import org.najda.server.sheet.Sheets;

/**
 * How one part of a room's settings would change.
 *
 * @param part name of the file without its ending
 * @param added codes that are new
 * @param removed codes that go
 * @param changed codes that stay and say something else, or {@code order}
 */
public record PartChange(
    String part, List<String> added, List<String> removed, List<String> changed) {
  public PartChange {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    changed = List.copyOf(changed);
  }

  /**
   * Every part that would change; none when nothing does.
   *
   * @param now null for a room that is not set up yet
   */
  public static List<PartChange> between(@Nullable RoomSettings now, RoomSettings then) {
    PartChange head = of("room", index(now == null ? List.of() : head(now)), index(head(then)));
    return Stream.concat(
            Stream.of(head), Sheets.ALL.stream().map(sheet -> between(sheet, now, then)))
        .filter(change -> !change.isNothing())
        .toList();
  }

  private static <T> PartChange between(
      Sheet<T> sheet, @Nullable RoomSettings now, RoomSettings then) {
    return of(sheet.name(), now == null ? Map.of() : cells(sheet, now), cells(sheet, then));
  }

  private static <T> Map<String, Map<String, String>> cells(Sheet<T> sheet, RoomSettings settings) {
    Map<String, Map<String, String>> cells = new LinkedHashMap<>();
    sheet.list(settings).forEach(row -> cells.put(sheet.key(row), sheet.cells(row)));
    return cells;
  }

  private static List<String> head(RoomSettings settings) {
    return List.of(
        "name=" + settings.name(),
        "zone=" + settings.zone(),
        "map=" + settings.map(),
        "rules=" + settings.response().rules(),
        "log-on-required=" + settings.duty().logOnRequired(),
        "speeds-from-drives=" + settings.traffic().fromDrives());
  }

  private boolean isNothing() {
    return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
  }

  private static PartChange of(String part, Map<String, ?> before, Map<String, ?> after) {
    List<String> added = new ArrayList<>(after.keySet());
    added.removeAll(before.keySet());
    List<String> removed = new ArrayList<>(before.keySet());
    removed.removeAll(after.keySet());
    List<String> changed = new ArrayList<>();
    after.forEach((key, value) -> {
      if (before.containsKey(key) && !Objects.equals(before.get(key), value)) {
        changed.add(key);
      }
    });
    PartChange change = new PartChange(part, added, removed, changed);
    return change.isNothing() && !List.copyOf(before.keySet()).equals(List.copyOf(after.keySet()))
        ? new PartChange(part, List.of(), List.of(), List.of("order"))
        : change;
  }

  private static Map<String, String> index(List<String> entries) {
    Map<String, String> index = new LinkedHashMap<>();
    entries.forEach(entry -> index.put(entry.substring(0, entry.indexOf('=')), entry));
    return index;
  }
}
