package org.najda.registers.declaration;

import java.time.Duration;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import org.najda.registers.definition.Deadline;
import org.najda.registers.definition.Deadline.Clock;
import org.najda.registers.definition.Deadline.Warning;

/** Reads a deadline. */
final class DeadlineReader {
  static final String[] KEYS =
      Scalars.labelledAnd("starts", "law", "within", "during", "until", "warns", "tells", "rises");

  private DeadlineReader() {}

  static Deadline read(String key, YamlPart part) {
    part.only(KEYS);
    String starts = part.word("starts").text();
    return new Deadline(
        key,
        Scalars.label(part),
        part.has("law") ? byLaw(starts, part.part("law")) : within(starts, part),
        ActReader.set(part, "during"),
        part.findWord("until").map(YamlPart.Word::text).orElse(null),
        warnings(part),
        ActReader.set(part, "tells"),
        Scalars.duration(part.spot(), part.word("rises")));
  }

  private static Clock byLaw(String starts, YamlPart law) {
    law.only("topic", "basis", "extension");
    return new Clock.ByLaw(
        starts, law.word("topic").text(), law.word("basis").text(), law.word("extension").text());
  }

  /** {@code P1M}, {@code P10D} or {@code PT48H}; days and hours together are two deadlines. */
  private static Clock within(String starts, YamlPart part) {
    YamlPart.Word word = part.word("within");
    return word.text().startsWith("PT")
        ? new Clock.Within(starts, Period.ZERO, Scalars.duration(part.spot(), word))
        : new Clock.Within(starts, Scalars.period(part.spot(), word), Duration.ZERO);
  }

  private static List<Warning> warnings(YamlPart part) {
    return part.words("warns").stream()
        .map(word -> warning(part.spot(), word))
        .sorted(Comparator.comparing(DeadlineReader::order))
        .toList();
  }

  private static Warning warning(YamlPart.Spot spot, YamlPart.Word word) {
    String text = word.text();
    if (text.matches("[1-9][0-9]?%")) {
      return new Warning.Gone(Integer.parseInt(text.substring(0, text.length() - 1)));
    }
    if (text.startsWith("PT")) {
      return new Warning.Before(Scalars.duration(spot, word));
    }
    throw spot.stop(word.line(), FlawCode.BAD_WARNING, text);
  }

  /** Shares first, then the longest time before the end. */
  private static Duration order(Warning warning) {
    return switch (warning) {
      case Warning.Gone gone -> Duration.ofDays(-100_000L + gone.percent());
      case Warning.Before before -> before.left().negated();
    };
  }
}
