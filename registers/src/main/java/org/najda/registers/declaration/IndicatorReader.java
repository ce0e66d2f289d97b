package org.najda.registers.declaration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.najda.registers.definition.Chapter;
import org.najda.registers.definition.Indicator;
import org.najda.registers.definition.Indicator.Source;
import org.najda.registers.definition.Indicator.Version;
import org.najda.registers.definition.Yardstick;
import org.najda.registers.definition.Yardstick.Comparison;
import org.najda.registers.definition.Yardstick.IfMissing;

/** Reads a chapter of the review: its indicators, and what each is held against. */
final class IndicatorReader {
  static final String[] KEYS = Scalars.labelledAnd("chapter", "place", "indicators");

  /** Of any indicator, wherever its figure comes from. */
  static final String[] COMMON =
      Scalars.labelledAnd(
          "unit", "compared", "least", "most", "jump", "if-missing", "version", "since");

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{0,39}");
  private static final int MOST_CHAPTERS = 99;
  static final int MOST_VERSIONS = 999;
  private static final String PERCENT = "percent";
  private static final String ORDINAL = "ordinal";

  private IndicatorReader() {}

  static Chapter read(YamlPart top) {
    top.only(KEYS);
    YamlPart parts = top.part("indicators");
    List<Indicator> indicators = new ArrayList<>();
    for (String id : parts.keys()) {
      if (!ID.matcher(id).matches()) {
        top.spot().add(parts.line(id), FlawCode.BAD_ID, id);
      }
      Indicator indicator = top.spot().flaws().attempt(() -> indicator(id, parts.part(id)));
      if (indicator != null) {
        indicators.add(indicator);
      }
    }
    return new Chapter(
        top.key("chapter").text(),
        (int) Scalars.whole(top.spot(), top.word("place"), 1, MOST_CHAPTERS),
        Scalars.label(top),
        indicators);
  }

  private static Indicator indicator(String id, YamlPart part) {
    Source source = SourceReader.read(id, part);
    String unit = part.key("unit").text();
    Optional<YamlPart.Word> relation = part.findWord("relation");
    return new Indicator(
        id,
        Scalars.label(part),
        unit,
        source,
        relation.map(word -> SourceReader.relation(part, word)).orElse(null),
        part.named("breakdowns", BreakdownReader::read),
        yardstick(part, source, unit),
        version(part));
  }

  private static Yardstick yardstick(YamlPart part, Source source, String unit) {
    Comparison comparison =
        part.findWord("compared")
            .map(word -> Scalars.choose(part.spot(), word, Comparison.class))
            .orElseGet(() -> usual(source, unit));
    Yardstick usual = Yardstick.usual(comparison);
    BigDecimal least = Scalars.decimal(part, "least").orElse(usual.least());
    BigDecimal most = Scalars.decimal(part, "most").orElse(usual.most());
    if (least != null && most != null && least.compareTo(most) > 0) {
      part.spot().add(part.line("least"), FlawCode.LEAST_ABOVE_MOST, least, most);
    }
    return new Yardstick(
        comparison,
        least,
        most,
        Scalars.decimal(part, "jump").orElse(usual.jump()),
        part.findWord("if-missing")
            .map(word -> Scalars.choose(part.spot(), word, IfMissing.class))
            .orElse(usual.ifMissing()));
  }

  /** Rates by points, counts by percent; what tells of another year itself by nothing. */
  private static Comparison usual(Source source, String unit) {
    if (source instanceof Source.Earlier || unit.equals(ORDINAL)) {
      return Comparison.NONE;
    }
    return unit.equals(PERCENT) ? Comparison.POINTS : Comparison.PERCENT;
  }

  private static Version version(YamlPart part) {
    int number = (int) Scalars.whole(part, "version", 1, MOST_VERSIONS, 1);
    return number == 1 && !part.has("since")
        ? Version.FIRST
        : new Version(number, Scalars.day(part.spot(), part.word("since")));
  }
}
