package org.najda.server.sheet;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.najda.core.settings.Guidance;
import org.najda.core.settings.Guidance.Instruction;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.Nature;
import org.najda.core.settings.RoomSettings;

/** What callers are told for each nature; rows of a nature stay in their order. */
final class InstructionSheet extends Sheet<InstructionSheet.Said> {
  static final InstructionSheet SHEET = new InstructionSheet();

  private InstructionSheet() {
    super(
        "instructions",
        Stream.concat(
                Stream.of(Column.one("nature", new Choices.Codes("natures")), Column.CODE),
                Column.sentences())
            .toList());
  }

  @Override
  public boolean isOrdered() {
    return true;
  }

  @Override
  public List<Said> list(RoomSettings settings) {
    return settings.response().natures().stream().flatMap(InstructionSheet::of).toList();
  }

  @Override
  public RoomSettings with(RoomSettings settings, List<Said> rows) {
    return NatureSheet.SHEET.with(
        settings,
        settings.response().natures().stream().map(nature -> with(nature, rows)).toList());
  }

  @Override
  public String key(Said row) {
    return row.nature() + "." + row.instruction().code();
  }

  @Override
  public List<String> keyColumns() {
    return List.of("nature", "code");
  }

  @Override
  public @Nullable LocalName title(Said row) {
    return row.instruction().text();
  }

  @Override
  @Nullable Said read(Cells row, Known known) {
    row.require("nature");
    String nature = row.reference("nature", NatureSheet.SHEET, known);
    String code = row.code("code");
    LocalName text = row.sentence();
    return nature == null || code == null || text == null
        ? null
        : new Said(nature, new Instruction(code, text));
  }

  @Override
  void write(Said row, Written to) {
    to.cell("nature", row.nature())
        .cell("code", row.instruction().code())
        .words("text", row.instruction().text());
  }

  /** Something said and the nature it is for. */
  record Said(String nature, Instruction instruction) {}

  private static Stream<Said> of(Nature nature) {
    return nature.guidance().instructions().stream().map(each -> new Said(nature.code(), each));
  }

  private static Nature with(Nature nature, List<Said> rows) {
    List<Instruction> own =
        rows.stream()
            .filter(row -> row.nature().equals(nature.code()))
            .map(Said::instruction)
            .toList();
    return nature.with(new Guidance(nature.guidance().questions(), own));
  }
}
