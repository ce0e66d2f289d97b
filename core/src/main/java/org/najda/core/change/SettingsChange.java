package org.najda.core.change;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.najda.core.settings.RoomSettings;

/**
 * What differs between two versions of a room's settings. Where a row stands in its list is no part
 * of it.
 *
 * @param before the rows that it is about, as they were; no others
 * @param after the same as they shall be
 */
public record SettingsChange(RoomSettings before, RoomSettings after) {
  private static final Row HEAD = new Row("room", "head");

  public static SettingsChange between(RoomSettings before, RoomSettings after) {
    RoomSettings was = before;
    RoomSettings then = after;
    for (SettingsList<?> list : SettingsList.ALL) {
      was = list.only(was, after);
      then = list.only(then, before);
    }
    return new SettingsChange(was, then);
  }

  public boolean isNothing() {
    return listRows().isEmpty();
  }

  /** The rows that it is about, each once. */
  public List<Row> listRows() {
    List<Row> rows = new ArrayList<>();
    if (!head(before).equals(head(after))) {
      rows.add(HEAD);
    }
    for (SettingsList<?> list : SettingsList.ALL) {
      codes(list).forEach(code -> rows.add(new Row(list.name(), code)));
    }
    return rows;
  }

  /** The first row that both are about. */
  public Optional<Row> findShared(SettingsChange other) {
    List<Row> theirs = other.listRows();
    return listRows().stream().filter(theirs::contains).findFirst();
  }

  /** The first row that is neither as it was nor as it shall be: somebody changed it meanwhile. */
  public Optional<Row> findClash(RoomSettings now) {
    List<Object> head = head(now);
    if (!head.equals(head(before)) && !head.equals(head(after)) && listRows().contains(HEAD)) {
      return Optional.of(HEAD);
    }
    return SettingsList.ALL.stream().flatMap(list -> findClash(list, now).stream()).findFirst();
  }

  private <T> Optional<Row> findClash(SettingsList<T> list, RoomSettings now) {
    Map<String, T> was = list.index(before);
    Map<String, T> then = list.index(after);
    Map<String, T> is = list.index(now);
    return codes(list).stream()
        .filter(code -> !isEither(is.get(code), was.get(code), then.get(code)))
        .findFirst()
        .map(code -> new Row(list.name(), code));
  }

  private static boolean isEither(
      @Nullable Object now, @Nullable Object before, @Nullable Object after) {
    return Objects.equals(now, before) || Objects.equals(now, after);
  }

  /** These settings with the change made; everything else stays as it is. */
  public RoomSettings onto(RoomSettings now) {
    RoomSettings next = head(before).equals(head(after)) ? now : withHead(now);
    for (SettingsList<?> list : SettingsList.ALL) {
      next = list.changed(next, this);
    }
    return next;
  }

  private RoomSettings withHead(RoomSettings now) {
    return new RoomSettings(
        after.name(),
        after.zone(),
        after.map(),
        now.districts(),
        now.posts(),
        now.units(),
        now.response().withRules(after.response().rules()),
        now.members(),
        now.services(),
        now.duty().withLogOnRequired(after.duty().logOnRequired()),
        now.traffic().withFromDrives(after.traffic().fromDrives()));
  }

  private <T> Set<String> codes(SettingsList<T> list) {
    Set<String> codes = new LinkedHashSet<>(list.index(before).keySet());
    codes.addAll(list.index(after).keySet());
    return codes;
  }

  private static List<Object> head(RoomSettings settings) {
    return List.of(
        settings.name(),
        settings.zone(),
        settings.map(),
        settings.response().rules(),
        settings.duty().logOnRequired(),
        settings.traffic().fromDrives());
  }
}
