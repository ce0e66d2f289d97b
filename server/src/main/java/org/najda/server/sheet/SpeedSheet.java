package org.najda.server.sheet;

import java.time.DayOfWeek;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.ResponsePlan.Hours;
import org.najda.core.settings.RoomSettings;
import org.najda.core.settings.SpeedRule;
import org.najda.core.settings.UnitKind;
import org.najda.server.sheet.Column.Input;

/** How fast roads are at which hours; the first row that fits is in force. */
final class SpeedSheet extends Sheet<SpeedRule> {
  private static final int FASTEST_KMH = 200;
  static final SpeedSheet SHEET = new SpeedSheet();

  private SpeedSheet() {
    super(
        "speeds",
        List.of(
            Column.CODE,
            Column.several("days", Choices.Words.of("settings.day.", DayOfWeek.values()))
                .optional(),
            Column.of("hours", Input.TEXT).optional(),
            Column.several("kinds", Choices.Words.of("console.kind.", UnitKind.values()))
                .optional(),
            Column.of("from_kmh", Input.NUMBER).optional(),
            Column.of("speed_percent", Input.NUMBER)));
  }

  @Override
  public boolean isOrdered() {
    return true;
  }

  @Override
  public List<SpeedRule> list(RoomSettings settings) {
    return settings.traffic().speeds();
  }

  @Override
  public RoomSettings with(RoomSettings settings, List<SpeedRule> rows) {
    return settings.withTraffic(settings.traffic().withSpeeds(rows));
  }

  @Override
  public String key(SpeedRule row) {
    return row.code();
  }

  @Override
  public @Nullable LocalName title(SpeedRule row) {
    return null;
  }

  @Override
  @Nullable SpeedRule read(Cells row, Known known) {
    String code = row.code("code");
    TreeSet<DayOfWeek> days = new TreeSet<>(row.choices("days", DayOfWeek.class));
    Hours hours = HoursOfDay.read(row, "hours");
    TreeSet<UnitKind> kinds = new TreeSet<>(row.choices("kinds", UnitKind.class));
    Integer fromKmh = Numbers.whole(row, "from_kmh", 1, FASTEST_KMH);
    row.require("speed_percent");
    Integer percent =
        Numbers.whole(row, "speed_percent", SpeedRule.SLOWEST_PERCENT, SpeedRule.FASTEST_PERCENT);
    return code == null || percent == null || !row.isSound()
        ? null
        : new SpeedRule(code, days, hours, kinds, fromKmh, percent);
  }

  @Override
  void write(SpeedRule row, Written to) {
    to.cell("code", row.code())
        .cells("days", row.days())
        .cell("hours", HoursOfDay.write(row.hours()))
        .cells("kinds", row.kinds())
        .cell("from_kmh", row.fromKmh())
        .cell("speed_percent", row.speedPercent());
  }
}
