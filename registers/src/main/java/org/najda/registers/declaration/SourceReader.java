package org.najda.registers.declaration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Indicator;
import org.najda.registers.definition.Indicator.Period;
import org.najda.registers.definition.Indicator.Source;
import org.najda.registers.review.Relation;
import org.najda.registers.review.UnreadableRelation;

/** Reads where an indicator's figure comes from. */
final class SourceReader {
  private static final int MOST_YEARS = 99;

  private SourceReader() {}

  /** Each way, by the key that names it, with the keys that may stand beside it. */
  enum Way {
    REGISTER("act", "undone-by", "in", "with", "sum", "at-end", "period", "relation", "breakdowns"),
    JOURNAL("relation", "breakdowns"),
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
      case REGISTER -> kept(part);
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

  private static Source.Kept kept(YamlPart part) {
    return new Source.Kept(
        part.word("register").text(),
        text(part, "act"),
        text(part, "undone-by"),
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
