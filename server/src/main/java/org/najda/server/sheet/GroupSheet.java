package org.najda.server.sheet;

import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.najda.core.settings.DispatchGroup;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.RoomSettings;

/** The districts of each dispatcher's desk. */
final class GroupSheet extends Sheet<DispatchGroup> {
  static final GroupSheet SHEET = new GroupSheet();

  private GroupSheet() {
    super("groups", Column.named(Column.several("districts", new Choices.Codes("districts"))));
  }

  @Override
  public List<DispatchGroup> list(RoomSettings settings) {
    return settings.duty().groups();
  }

  @Override
  public RoomSettings with(RoomSettings settings, List<DispatchGroup> rows) {
    return settings.withDuty(settings.duty().withGroups(rows));
  }

  @Override
  public String key(DispatchGroup row) {
    return row.code();
  }

  @Override
  public @Nullable LocalName title(DispatchGroup row) {
    return row.name();
  }

  @Override
  @Nullable DispatchGroup read(Cells row, Known known) {
    String code = row.code("code");
    LocalName name = row.name();
    row.require("districts");
    SortedSet<String> districts = row.references("districts", DistrictSheet.SHEET, known);
    return code == null || name == null ? null : new DispatchGroup(code, name, districts);
  }

  @Override
  void write(DispatchGroup row, Written to) {
    to.cell("code", row.code()).name(row.name()).cells("districts", row.districts());
  }
}
