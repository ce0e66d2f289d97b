package org.najda.registers.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.najda.registers.definition.Act;

/** Reads an act. */
final class ActReader {
  static final String[] KEYS =
      Scalars.labelledAnd("from", "to", "may", "four-eyes", "needs", "takes", "guards");

  private ActReader() {}

  static Act read(String key, YamlPart part) {
    part.only(KEYS);
    List<Act.Ask> asks = new ArrayList<>();
    part.words("needs").forEach(word -> asks.add(new Act.Ask(word.text(), true)));
    part.words("takes").forEach(word -> asks.add(new Act.Ask(word.text(), false)));
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
        part.either("guards", word -> new Act.GuardName(word.text(), null), ActReader::guard));
  }

  static SortedSet<String> set(YamlPart part, String key) {
    SortedSet<String> set = new TreeSet<>();
    part.words(key).forEach(word -> set.add(word.text()));
    return set;
  }

  private static Act.GuardName guard(YamlPart part) {
    part.only("guard", "of");
    return new Act.GuardName(part.word("guard").text(), part.word("of").text());
  }
}
