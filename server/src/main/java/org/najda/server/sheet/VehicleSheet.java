package org.najda.server.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.RoomSettings;
import org.najda.core.settings.UnitKind;
import org.najda.core.settings.Vehicle;
import org.najda.server.sheet.Column.Input;

/** What crews drive. */
final class VehicleSheet extends Sheet<Vehicle> {
  static final VehicleSheet SHEET = new VehicleSheet();

  private VehicleSheet() {
    super(
        "vehicles",
        Column.named(
            Column.one("kind", Choices.Words.of("console.kind.", UnitKind.values())),
            Column.of("call_sign", Input.TEXT)));
  }

  @Override
  public List<Vehicle> list(RoomSettings settings) {
    return settings.duty().vehicles();
  }

  @Override
  public RoomSettings with(RoomSettings settings, List<Vehicle> rows) {
    return settings.withDuty(settings.duty().withVehicles(rows));
  }

  @Override
  public String key(Vehicle row) {
    return row.code();
  }

  @Override
  public @Nullable LocalName title(Vehicle row) {
    return row.name();
  }

  @Override
  @Nullable Vehicle read(Cells row, Known known) {
    String code = row.code("code");
    LocalName name = row.name();
    UnitKind kind = row.choice("kind", UnitKind.class);
    String callSign = row.name("call_sign");
    return code == null || name == null || kind == null || callSign == null
        ? null
        : new Vehicle(code, name, kind, callSign);
  }

  @Override
  void write(Vehicle row, Written to) {
    to.cell("code", row.code())
        .name(row.name())
        .cell("kind", row.kind())
        .cell("call_sign", row.callSign());
  }
}
