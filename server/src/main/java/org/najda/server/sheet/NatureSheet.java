package org.najda.server.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.Priority;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.Nature;
import org.najda.core.settings.RoomSettings;
import org.najda.server.sheet.Column.Input;

/** What incidents are. */
final class NatureSheet extends Sheet<Nature> {
  static final NatureSheet SHEET = new NatureSheet();

  private NatureSheet() {
    super(
        "natures",
        Column.named(
            Column.one(
                "priority",
                new Choices.Words("settings.priority.", List.of("0", "1", "2", "3", "4"))),
            Column.of("common_code", Input.TEXT).optional(),
            Column.one(
                    "interruptible_from",
                    new Choices.Words("settings.priority.", List.of("0", "1", "2", "3", "4")))
                .optional()));
  }

  @Override
  public boolean isNeeded() {
    return true;
  }

  @Override
  public List<Nature> list(RoomSettings settings) {
    return settings.response().natures();
  }

  @Override
  public RoomSettings with(RoomSettings settings, List<Nature> rows) {
    return settings.withResponse(settings.response().withNatures(rows));
  }

  @Override
  public String key(Nature row) {
    return row.code();
  }

  @Override
  public @Nullable LocalName title(Nature row) {
    return row.name();
  }

  @Override
  @Nullable Nature read(Cells row, Known known) {
    String code = row.code("code");
    LocalName name = row.name();
    row.require("priority");
    Priority priority = Numbers.priority(row, "priority");
    String common = row.isEmpty("common_code") ? null : row.name("common_code");
    return code == null || name == null || priority == null
        ? null
        : new Nature(code, name, priority, common)
            .withInterruptibleFrom(Numbers.priority(row, "interruptible_from"));
  }

  @Override
  void write(Nature row, Written to) {
    to.cell("code", row.code())
        .name(row.name())
        .cell("priority", row.priority().level())
        .cell("common_code", row.commonCode())
        .cell(
            "interruptible_from",
            row.interruptibleFrom() == null ? null : row.interruptibleFrom().level());
  }

  @Override
  public Nature changed(Nature before, Nature after) {
    return after.with(before.guidance());
  }
}
