package org.najda.server.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.GeoPoint;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.OtherService;
import org.najda.core.settings.RoomSettings;
import org.najda.server.sheet.Column.Input;

/** Services beside the police, to which calls are handed. */
final class ServiceSheet extends Sheet<OtherService> {
  static final ServiceSheet SHEET = new ServiceSheet();

  private ServiceSheet() {
    super(
        "services",
        Column.named(
            Column.of("number", Input.TEXT), Column.of("outline", Input.OUTLINE).optional()));
  }

  @Override
  public boolean isOrdered() {
    return true;
  }

  @Override
  public List<OtherService> list(RoomSettings settings) {
    return settings.services();
  }

  @Override
  public RoomSettings with(RoomSettings settings, List<OtherService> rows) {
    return settings.withServices(rows);
  }

  @Override
  public String key(OtherService row) {
    return row.code();
  }

  @Override
  public @Nullable LocalName title(OtherService row) {
    return row.name();
  }

  @Override
  @Nullable OtherService read(Cells row, Known known) {
    String code = row.code("code");
    LocalName name = row.name();
    String number = Numbers.phone(row, "number");
    List<GeoPoint> outline = row.isEmpty("outline") ? List.of() : Outline.read(row, "outline");
    return code == null || name == null || number == null || outline == null
        ? null
        : new OtherService(code, name, number, outline);
  }

  @Override
  void write(OtherService row, Written to) {
    to.cell("code", row.code())
        .name(row.name())
        .cell("number", row.number())
        .cell("outline", Outline.write(row.outline()));
  }
}
