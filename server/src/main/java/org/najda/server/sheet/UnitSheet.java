package org.najda.server.sheet;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.najda.core.UnitId;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.RoomSettings;
import org.najda.core.settings.UnitDefinition;
import org.najda.core.settings.UnitKind;
import org.najda.server.sheet.Column.Input;

/** Units of the roster. */
final class UnitSheet extends Sheet<UnitDefinition> {
  static final UnitSheet SHEET = new UnitSheet();

  private UnitSheet() {
    super(
        "units",
        Stream.concat(
                Stream.concat(Stream.of(Column.of("id", Input.CODE)), Column.names()),
                Stream.of(
                    Column.one("kind", Choices.Words.of("console.kind.", UnitKind.values())),
                    Column.one("post", new Choices.Codes("posts")),
                    Column.severalOrNew("capabilities", "units").optional()))
            .toList());
  }

  @Override
  public boolean isNeeded() {
    return true;
  }

  @Override
  public List<UnitDefinition> list(RoomSettings settings) {
    return settings.units();
  }

  @Override
  public RoomSettings with(RoomSettings settings, List<UnitDefinition> rows) {
    return settings.withUnits(rows);
  }

  @Override
  public String key(UnitDefinition row) {
    return row.id().value();
  }

  @Override
  public @Nullable LocalName title(UnitDefinition row) {
    return row.name();
  }

  @Override
  @Nullable UnitDefinition read(Cells row, Known known) {
    String id = row.code("id");
    LocalName name = row.name();
    UnitKind kind = row.choice("kind", UnitKind.class);
    row.require("post");
    String post = row.reference("post", PostSheet.SHEET, known);
    TreeSet<String> capabilities = new TreeSet<>(row.codes("capabilities"));
    return id == null || name == null || kind == null || post == null
        ? null
        : new UnitDefinition(new UnitId(id), name, kind, post, capabilities);
  }

  @Override
  void write(UnitDefinition row, Written to) {
    to.cell("id", row.id())
        .name(row.name())
        .cell("kind", row.kind())
        .cell("post", row.post())
        .cells("capabilities", row.capabilities());
  }
}
