package org.najda.registers.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.najda.registers.definition.Act;
import org.najda.registers.definition.Making;
import org.najda.registers.definition.Origin;

/** Reads an act. */
final class ActReader {
  static final String[] KEYS =
      Scalars.labelledAnd(
          "from",
          "to",
          "may",
          "four-eyes",
          "needs",
          "takes",
          "makes",
          "shown-to",
          "guards",
          "begins-from");
  static final String[] ORIGIN = {"as", "once", "fills", "sets"};

  private ActReader() {}

  static Act read(String key, YamlPart part) {
    part.only(KEYS);
    List<Act.Ask> asks = new ArrayList<>();
    part.words("needs").forEach(word -> asks.add(new Act.Ask(word.text(), true)));
    part.words("takes").forEach(word -> asks.add(new Act.Ask(word.text(), false)));
    Making making = part.findWord("makes").flatMap(word -> Making.find(word.text())).orElse(null);
    if (making != null) {
      making.fields().forEach(field -> asks.add(new Act.Ask(field, true, true)));
    }
    if (!part.has("may")) {
      throw part.spot().stop(part.line(), FlawCode.MISSING_KEY, "may");
    }
    return new Act(
        key,
        Scalars.label(part),
        set(part, "from"),
        part.findWord("to").map(YamlPart.Word::text).orElse(null),
        set(part, "may"),
        Scalars.yes(part, "four-eyes"),
        asks,
        making,
        part.findWord("shown-to").map(YamlPart.Word::text).orElse(null),
        part.either("guards", word -> new Act.GuardName(word.text(), null), ActReader::guard),
        part.each("begins-from", ActReader::origin));
  }

  static SortedSet<String> set(YamlPart part, String key) {
    SortedSet<String> set = new TreeSet<>();
    part.words(key).forEach(word -> set.add(word.text()));
    return set;
  }

  private static Origin origin(YamlPart part) {
    part.only(ORIGIN);
    return new Origin(
        part.word("as").text(), Scalars.yes(part, "once"), map(part, "fills"), map(part, "sets"));
  }

  private static SortedMap<String, String> map(YamlPart part, String key) {
    SortedMap<String, String> map = new TreeMap<>();
    if (part.has(key)) {
      YamlPart inner = part.part(key);
      inner.keys().forEach(each -> map.put(each, inner.word(each).text()));
    }
    return map;
  }

  private static Act.GuardName guard(YamlPart part) {
    part.only("guard", "of");
    return new Act.GuardName(part.word("guard").text(), part.word("of").text());
  }
}
