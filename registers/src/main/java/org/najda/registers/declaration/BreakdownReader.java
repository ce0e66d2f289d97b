package org.najda.registers.declaration;

import java.util.List;
import org.najda.registers.definition.Breakdown;
import org.najda.registers.definition.Breakdown.By;

/** Reads into what parts a figure is told. */
final class BreakdownReader {
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
      part.only(Scalars.labelledAnd("parts", "sensitive", "groups"));
      return new By.Named(Scalars.label(part), part.named("groups", BreakdownReader::group));
    }
    if (key.equals(Breakdown.MONTH) || key.equals(Breakdown.UNIT)) {
      part.only("parts", "sensitive");
      return key.equals(Breakdown.MONTH) ? new By.Month() : new By.Unit();
    }
    part.only("parts", "sensitive", "options");
    List<String> options = part.words("options").stream().map(YamlPart.Word::text).toList();
    return new By.Field(key, options);
  }

  private static Breakdown.Group group(String key, YamlPart part) {
    part.only(Scalars.labelledAnd("with"));
    return new Breakdown.Group(key, Scalars.label(part), IndicatorReader.with(part));
  }
}
