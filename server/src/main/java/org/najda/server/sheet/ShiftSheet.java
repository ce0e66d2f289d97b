package org.najda.server.sheet;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.RoomSettings;
import org.najda.core.settings.Shift;
import org.najda.server.sheet.Column.Input;

/** Parts of the day on duty. */
final class ShiftSheet extends Sheet<Shift> {
  static final ShiftSheet SHEET = new ShiftSheet();

  private ShiftSheet() {
    super("shifts", Column.named(Column.of("from", Input.TIME), Column.of("until", Input.TIME)));
  }

  @Override
  public List<Shift> list(RoomSettings settings) {
    return settings.duty().shifts();
  }

  @Override
  public RoomSettings with(RoomSettings settings, List<Shift> rows) {
    return settings.withDuty(settings.duty().withShifts(rows));
  }

  @Override
  public String key(Shift row) {
    return row.code();
  }

  @Override
  public @Nullable LocalName title(Shift row) {
    return row.name();
  }

  @Override
  @Nullable Shift read(Cells row, Known known) {
    String code = row.code("code");
    LocalName name = row.name();
    LocalTime from = Numbers.timeOfDay(row, "from");
    LocalTime until = Numbers.timeOfDay(row, "until");
    return code == null || name == null || from == null || until == null
        ? null
        : new Shift(code, name, from, until);
  }

  @Override
  void write(Shift row, Written to) {
    to.cell("code", row.code())
        .name(row.name())
        .cell("from", row.from())
        .cell("until", row.until());
  }
}
