package org.najda.server.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.settings.ClosingCode;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.RoomSettings;

/** How an incident ended. */
final class ClosingCodeSheet extends Sheet<ClosingCode> {
  static final ClosingCodeSheet SHEET = new ClosingCodeSheet();

  private ClosingCodeSheet() {
    super(
        "closing-codes",
        Column.named(
            Column.one("effective", Choices.Words.of("settings.yes-no.", YesNo.values()))));
  }

  @Override
  public boolean isNeeded() {
    return true;
  }

  @Override
  public List<ClosingCode> list(RoomSettings settings) {
    return settings.response().closingCodes();
  }

  @Override
  public RoomSettings with(RoomSettings settings, List<ClosingCode> rows) {
    return settings.withResponse(settings.response().withClosingCodes(rows));
  }

  @Override
  public String key(ClosingCode row) {
    return row.code();
  }

  @Override
  public @Nullable LocalName title(ClosingCode row) {
    return row.name();
  }

  @Override
  @Nullable ClosingCode read(Cells row, Known known) {
    String code = row.code("code");
    LocalName name = row.name();
    YesNo effective = row.choice("effective", YesNo.class);
    return code == null || name == null || effective == null
        ? null
        : new ClosingCode(code, name, effective == YesNo.YES);
  }

  @Override
  void write(ClosingCode row, Written to) {
    to.cell("code", row.code())
        .name(row.name())
        .cell("effective", row.effective() ? YesNo.YES : YesNo.NO);
  }

  private enum YesNo {
    YES,
    NO
  }
}
