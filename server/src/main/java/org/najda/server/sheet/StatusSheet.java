package org.najda.server.sheet;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.PrimaryStatus;
import org.najda.core.settings.RoomSettings;
import org.najda.core.settings.SecondaryStatuses;
import org.najda.core.settings.UnitStatus;
import org.najda.server.sheet.Column.Input;

/** What units may say they are doing. */
final class StatusSheet extends Sheet<UnitStatus> {
  static final StatusSheet SHEET = new StatusSheet();

  private StatusSheet() {
    super(
        "statuses",
        Column.named(
            Column.one("primary", Choices.Words.of("settings.primary.", PrimaryStatus.values())),
            Column.one("common_code", new Choices.Words("", List.copyOf(SecondaryStatuses.CODES)))
                .optional(),
            Column.of("longest_minutes", Input.NUMBER).optional()));
  }

  @Override
  public List<UnitStatus> list(RoomSettings settings) {
    return settings.duty().statuses();
  }

  @Override
  public RoomSettings with(RoomSettings settings, List<UnitStatus> rows) {
    return settings.withDuty(settings.duty().withStatuses(rows));
  }

  @Override
  public String key(UnitStatus row) {
    return row.code();
  }

  @Override
  public @Nullable LocalName title(UnitStatus row) {
    return row.name();
  }

  @Override
  @Nullable UnitStatus read(Cells row, Known known) {
    String code = row.code("code");
    LocalName name = row.name();
    PrimaryStatus primary = row.choice("primary", PrimaryStatus.class);
    String common =
        row.isEmpty("common_code")
            ? null
            : row.among("common_code", SecondaryStatuses.CODES, "the list of common statuses");
    Integer minutes = Numbers.whole(row, "longest_minutes", 1, DAY_MINUTES);
    Duration longest = minutes == null ? null : Duration.ofMinutes(minutes);
    return code == null || name == null || primary == null || !row.isSound()
        ? null
        : new UnitStatus(code, name, common, primary, longest);
  }

  @Override
  void write(UnitStatus row, Written to) {
    to.cell("code", row.code())
        .name(row.name())
        .cell("primary", row.primary())
        .cell("common_code", row.commonCode())
        .cell("longest_minutes", minutes(row));
  }

  private static final int DAY_MINUTES = 1440;

  private static @Nullable Long minutes(UnitStatus status) {
    Duration longest = status.longest();
    return longest == null ? null : longest.toMinutes();
  }
}
