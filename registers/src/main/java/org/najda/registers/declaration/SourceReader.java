package org.najda.registers.declaration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Indicator;
import org.najda.registers.definition.Indicator.Measure;
import org.najda.registers.definition.Indicator.Period;
import org.najda.registers.definition.Indicator.Source;
import org.najda.registers.definition.Indicator.Span;
import org.najda.registers.review.Relation;
import org.najda.registers.review.UnreadableRelation;

/** Reads where an indicator's figure comes from. */
final class SourceReader {
  private static final int MOST_YEARS = 99;
  private static final int MOST_PERCENT = 99;

  private SourceReader() {}

  /** Each way, by the key that names it, with the keys that may stand beside it. */
  enum Way {
    REGISTER(
        "act",
        "undone-by",
        "in",
        "with",
        "sum",
        "at-end",
        "period",
        "followed-by",
        "within",
        "since-act",
        "until",
        "percentile",
        "ran-over",
        "relation",
        "breakdowns"),
    JOURNAL("relation", "breakdowns"),
    INTERVAL("measure", "relation", "breakdowns"),
    ENTRIES("late", "relation"),
    REVIEW("relation"),
    FORMULA,
    EARLIER("years"),
    DECLARED("relation");

    private final List<String> beside;

    Way(String... beside) {
      this.beside = List.of(beside);
    }

    String key() {
      return Scalars.written(this);
    }

    /** All keys of such an indicator. */
    String[] keys() {
      List<String> keys = new ArrayList<>(List.of(IndicatorReader.COMMON));
      keys.add(key());
      keys.addAll(beside);
      return keys.toArray(String[]::new);
    }
  }

  static Source read(String id, YamlPart part) {
    List<Way> named = Arrays.stream(Way.values()).filter(way -> part.has(way.key())).toList();
    if (named.size() != 1) {
      List<String> all = Arrays.stream(Way.values()).map(Way::key).toList();
      throw part.spot()
          .stop(part.line(), FlawCode.ONE_SOURCE, id, named.size(), String.join(", ", all));
    }
    Way way = named.getFirst();
    part.only(way.keys());
    return switch (way) {
      case REGISTER -> register(part);
      case INTERVAL ->
          new Source.Intervals(
              Scalars.choose(part.spot(), part.word("interval"), Span.class),
              Scalars.choose(part.spot(), part.word("measure"), Measure.class));
      case ENTRIES -> entries(part);
      case REVIEW ->
          new Source.OfReview(
              Scalars.choose(part.spot(), part.word("review"), Indicator.Tells.class));
      case JOURNAL ->
          new Source.Journal(
              Scalars.choose(part.spot(), part.word("journal"), Indicator.Count.class));
      case FORMULA -> formula(part, part.word("formula"));
      case EARLIER ->
          new Source.Earlier(
              part.word("earlier").text(),
              (int) Scalars.whole(part.spot(), part.word("years"), 1, MOST_YEARS));
      case DECLARED -> new Source.Declared(Scalars.label(part, "declared"));
    };
  }

  /** Acts or records; or acts that others follow, or that end a time. */
  private static Source register(YamlPart part) {
    if (part.has("followed-by")) {
      ofActs(part, "in", "sum", "at-end", "since-act", "percentile");
      return new Source.Followed(
          kept(part, null),
          part.word("followed-by").text(),
          text(part, "undone-by"),
          positive(part, part.word("within")));
    }
    if (part.has("until")) {
      refuse(part, "act", "in", "with", "sum", "at-end", "within");
      return new Source.Lapse(
          part.word("register").text(),
          part.word("since-act").text(),
          ActReader.set(part, "until"),
          text(part, "undone-by"),
          (int) Scalars.whole(part.spot(), part.word("percentile"), 1, MOST_PERCENT),
          period(part));
    }
    if (part.has("ran-over")) {
      refuse(part, "act", "in", "with", "sum", "at-end", "within", "undone-by", "period");
      refuse(part, "since-act", "percentile", "breakdowns");
      return new Source.Overrun(part.word("register").text(), part.word("ran-over").text());
    }
    refuse(part, "within", "since-act", "percentile");
    return kept(part, text(part, "undone-by"));
  }

  private static void ofActs(YamlPart part, String... never) {
    part.word("act");
    refuse(part, never);
  }

  private static void refuse(YamlPart part, String... never) {
    for (String key : never) {
      if (part.has(key)) {
        part.spot().add(part.line(key), FlawCode.NOT_TOGETHER, key);
      }
    }
  }

  private static java.time.Period positive(YamlPart part, YamlPart.Word word) {
    java.time.Period within = Scalars.period(part.spot(), word);
    if (within.isZero()) {
      throw part.spot().stop(word.line(), FlawCode.BAD_TIME, word.text());
    }
    return within;
  }

  private static Source entries(YamlPart part) {
    Scalars.oneOf(part.spot(), part.word("entries"), List.of("all"));
    return new Source.Entries(
        part.findWord("late").map(word -> Scalars.duration(part.spot(), word)).orElse(null));
  }

  private static Source.Kept kept(YamlPart part, @Nullable String undoneBy) {
    return new Source.Kept(
        part.word("register").text(),
        text(part, "act"),
        undoneBy,
        ActReader.set(part, "in"),
        with(part),
        text(part, "sum"),
        Scalars.yes(part, "at-end"),
        period(part));
  }

  private static Period period(YamlPart part) {
    return part.findWord("period")
        .map(word -> Scalars.choose(part.spot(), word, Period.class))
        .orElse(Period.YEAR);
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

  static Relation relation(YamlPart part, YamlPart.Word word) {
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
