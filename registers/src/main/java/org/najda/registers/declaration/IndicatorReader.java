package org.najda.registers.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Chapter;
import org.najda.registers.definition.Indicator;
import org.najda.registers.definition.Indicator.Period;
import org.najda.registers.definition.Indicator.Source;
import org.najda.registers.review.Relation;
import org.najda.registers.review.UnreadableRelation;

/** Reads a chapter of the review: its indicators and where their figures come from. */
final class IndicatorReader {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{0,39}");
  private static final List<String> SOURCES =
      List.of("register", "journal", "formula", "earlier", "declared");
  private static final int MOST_CHAPTERS = 99;
  private static final int MOST_YEARS = 99;

  private IndicatorReader() {}

  static Chapter read(YamlPart top) {
    top.only(Scalars.labelledAnd("chapter", "place", "indicators"));
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
    List<String> named = SOURCES.stream().filter(part::has).toList();
    if (named.size() != 1) {
      throw part.spot()
          .stop(part.line(), FlawCode.ONE_SOURCE, id, named.size(), String.join(", ", SOURCES));
    }
    Source source = source(named.getFirst(), part);
    Optional<YamlPart.Word> relation = part.findWord("relation");
    return new Indicator(
        id,
        Scalars.label(part),
        part.key("unit").text(),
        source,
        relation.map(word -> relation(part, word)).orElse(null),
        part.named("breakdowns", BreakdownReader::read));
  }

  private static Source source(String source, YamlPart part) {
    if (source.equals("register")) {
      part.only(
          known(
              "register",
              "act",
              "undone-by",
              "in",
              "with",
              "sum",
              "at-end",
              "period",
              "relation",
              "breakdowns"));
      return kept(part);
    }
    if (source.equals("earlier")) {
      part.only(known(source, "years"));
      return new Source.Earlier(
          part.word(source).text(),
          (int) Scalars.whole(part.spot(), part.word("years"), 1, MOST_YEARS));
    }
    part.only(
        switch (source) {
          case "formula" -> known(source);
          case "journal" -> known(source, "relation", "breakdowns");
          default -> known(source, "relation");
        });
    return switch (source) {
      case "journal" ->
          new Source.Journal(Scalars.choose(part.spot(), part.word(source), Indicator.Count.class));
      case "formula" -> formula(part, part.word(source));
      default -> new Source.Declared(Scalars.label(part, source));
    };
  }

  private static String[] known(String... more) {
    String[] all = Scalars.labelledAnd(more);
    List<String> known = new ArrayList<>(List.of(all));
    known.add("unit");
    return known.toArray(String[]::new);
  }

  private static Source kept(YamlPart part) {
    return new Source.Kept(
        part.word("register").text(),
        text(part, "act"),
        text(part, "undone-by"),
        ActReader.set(part, "in"),
        with(part),
        text(part, "sum"),
        Scalars.yes(part, "at-end"),
        part.findWord("period")
            .map(word -> Scalars.choose(part.spot(), word, Period.class))
            .orElse(Period.YEAR));
  }

  /** Options that fields have to hold. */
  static SortedMap<String, SortedSet<String>> with(YamlPart part) {
    SortedMap<String, SortedSet<String>> with = new TreeMap<>();
    if (part.has("with")) {
      YamlPart fields = part.part("with");
      fields.keys().forEach(field -> with.put(field, ActReader.set(fields, field)));
    }
    return with;
  }

  private static Source formula(YamlPart part, YamlPart.Word word) {
    if (relation(part, word) instanceof Relation.Rounded rounded) {
      return new Source.Formula(rounded);
    }
    throw part.spot().stop(word.line(), FlawCode.BAD_RELATION, word.text(), "it has to be round()");
  }

  private static Relation relation(YamlPart part, YamlPart.Word word) {
    try {
      return Relation.parse(word.text());
    } catch (UnreadableRelation unreadable) {
      throw part.spot()
          .stop(word.line(), FlawCode.BAD_RELATION, word.text(), unreadable.getMessage());
    }
  }

  private static @Nullable String text(YamlPart part, String key) {
    return part.findWord(key).map(YamlPart.Word::text).orElse(null);
  }
}
