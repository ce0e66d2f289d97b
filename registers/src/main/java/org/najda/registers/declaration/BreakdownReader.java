package org.najda.registers.declaration;

import java.util.List;
import org.najda.registers.definition.Breakdown;
import org.najda.registers.definition.Breakdown.By;

/** Reads into what parts a figure is told. */
final class BreakdownReader {
  static final String[] NAMED = Scalars.labelledAnd("parts", "sensitive", "groups");
  static final String[] GROUP = Scalars.labelledAnd("with");
  static final String[] BY_FIELD = {"parts", "sensitive", "options"};

  private BreakdownReader() {}

  static Breakdown read(String key, YamlPart part) {
    return new Breakdown(
        key,
        by(key, part),
        Scalars.choose(part.spot(), part.word("parts"), Breakdown.Parts.class),
        Scalars.yes(part, "sensitive"));
  }

  private static By by(String key, YamlPart part) {
    if (part.has("groups")) {
      part.only(NAMED);
      return new By.Named(Scalars.label(part), part.named("groups", BreakdownReader::group));
    }
    By known =
        switch (key) {
          case Breakdown.MONTH -> new By.Month();
          case Breakdown.UNIT -> new By.Unit();
          case Breakdown.ROOM -> new By.Room();
          case Breakdown.PHASE -> new By.Phase();
          default -> null;
        };
    if (known != null) {
      part.only("parts", "sensitive");
      return known;
    }
    part.only(BY_FIELD);
    List<String> options = part.words("options").stream().map(YamlPart.Word::text).toList();
    return new By.Field(key, options);
  }

  private static Breakdown.Group group(String key, YamlPart part) {
    part.only(GROUP);
    return new Breakdown.Group(key, Scalars.label(part), SourceReader.with(part));
  }
}
