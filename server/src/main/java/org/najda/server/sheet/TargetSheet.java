package org.najda.server.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.Priority;
import org.najda.core.interval.IntervalName;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.RoomSettings;
import org.najda.core.settings.Target;
import org.najda.server.sheet.Column.Input;

/** Service levels of the room's own. */
final class TargetSheet extends Sheet<Target> {
  static final TargetSheet SHEET = new TargetSheet();

  private TargetSheet() {
    super(
        "targets",
        List.of(
            Column.one("interval", Choices.Words.of("settings.interval.", IntervalName.values())),
            Column.one(
                    "priority",
                    new Choices.Words("settings.priority.", List.of("0", "1", "2", "3", "4")))
                .optional(),
            Column.of("within_seconds", Input.NUMBER),
            Column.of("share_percent", Input.NUMBER)));
  }

  @Override
  public List<Target> list(RoomSettings settings) {
    return settings.response().targets();
  }

  @Override
  public RoomSettings with(RoomSettings settings, List<Target> rows) {
    return settings.withResponse(settings.response().withTargets(rows));
  }

  @Override
  public String key(Target row) {
    return priority(row) == null ? row.interval() : row.interval() + "." + priority(row);
  }

  @Override
  public List<String> keyColumns() {
    return List.of("interval", "priority");
  }

  @Override
  public @Nullable LocalName title(Target row) {
    return null;
  }

  @Override
  @Nullable Target read(Cells row, Known known) {
    IntervalName interval = row.choice("interval", IntervalName.class);
    Priority priority = Numbers.priority(row, "priority");
    row.require("within_seconds");
    row.require("share_percent");
    Integer seconds = Numbers.whole(row, "within_seconds", 1, DAY_SECONDS);
    Integer share = Numbers.whole(row, "share_percent", 1, 100);
    return interval == null || seconds == null || share == null
        ? null
        : new Target(interval.id(), priority, seconds, share);
  }

  @Override
  void write(Target row, Written to) {
    to.cell("interval", row.interval())
        .cell("priority", priority(row))
        .cell("within_seconds", row.withinSeconds())
        .cell("share_percent", row.sharePercent());
  }

  private static final int DAY_SECONDS = 86_400;

  private static @Nullable Integer priority(Target target) {
    Priority priority = target.priority();
    return priority == null ? null : priority.level();
  }
}
