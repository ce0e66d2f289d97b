package org.najda.server.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.GeoPoint;
import org.najda.core.settings.District;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.RoomSettings;
import org.najda.server.sheet.Column.Input;

/** Areas of the room; a place lies in the first that contains it. */
final class DistrictSheet extends Sheet<District> {
  static final DistrictSheet SHEET = new DistrictSheet();

  private DistrictSheet() {
    super("districts", Column.named(Column.of("outline", Input.OUTLINE)));
  }

  @Override
  public boolean isOrdered() {
    return true;
  }

  @Override
  public List<District> list(RoomSettings settings) {
    return settings.districts();
  }

  @Override
  public RoomSettings with(RoomSettings settings, List<District> rows) {
    return settings.withDistricts(rows);
  }

  @Override
  public String key(District row) {
    return row.code();
  }

  @Override
  public @Nullable LocalName title(District row) {
    return row.name();
  }

  @Override
  @Nullable District read(Cells row, Known known) {
    String code = row.code("code");
    LocalName name = row.name();
    List<GeoPoint> outline = Outline.read(row, "outline");
    return code == null || name == null || outline == null
        ? null
        : new District(code, name, outline);
  }

  @Override
  void write(District row, Written to) {
    to.cell("code", row.code()).name(row.name()).cell("outline", Outline.write(row.outline()));
  }
}
