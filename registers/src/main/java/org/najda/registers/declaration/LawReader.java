package org.najda.registers.declaration;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.najda.registers.law.Limit;

/** Reads a topic of the law book. */
final class LawReader {
  private static final int MOST_EXTENSIONS = 100;

  private LawReader() {}

  static Topic read(YamlPart top) {
    top.only("topic", "limits");
    String name = top.key("topic").text();
    List<Limit> limits = new ArrayList<>();
    top.each(
        "limits",
        part -> {
          Limit limit = limit(part);
          refuseOverlap(part, limits, limit);
          limits.add(limit);
          return limit;
        });
    return new Topic(name, limits);
  }

  /** The limits of one matter. */
  record Topic(String name, List<Limit> limits) {}

  private static Limit limit(YamlPart part) {
    part.only(
        "basis",
        "from",
        "to",
        "first",
        "extension",
        "extensions",
        "article",
        "source",
        "signed-off");
    YamlPart.Spot spot = part.spot();
    int extensions = (int) Scalars.whole(part, "extensions", 0, MOST_EXTENSIONS, 0);
    LocalDate from = Scalars.day(spot, part.word("from"));
    LocalDate to = part.findWord("to").map(word -> Scalars.day(spot, word)).orElse(null);
    if (to != null && to.isBefore(from)) {
      throw spot.stop(part.line("to"), FlawCode.BAD_DAY, to);
    }
    return new Limit(
        part.key("basis").text(),
        from,
        to,
        positive(part, "first"),
        extensions == 0 ? Duration.ZERO : positive(part, "extension"),
        extensions,
        part.word("article").text(),
        part.word("source").text(),
        part.findWord("signed-off").map(YamlPart.Word::text).orElse(null));
  }

  private static Duration positive(YamlPart part, String key) {
    Duration read = Scalars.duration(part.spot(), part.word(key));
    if (read.isZero()) {
      throw part.spot().stop(part.line(key), FlawCode.BAD_TIME, read);
    }
    return read;
  }

  private static void refuseOverlap(YamlPart part, List<Limit> before, Limit limit) {
    for (Limit other : before) {
      LocalDate later = other.from().isAfter(limit.from()) ? other.from() : limit.from();
      if (other.basis().equals(limit.basis()) && other.holdsOn(later) && limit.holdsOn(later)) {
        throw part.spot().stop(part.line(), FlawCode.OVERLAP, limit.basis(), later);
      }
    }
  }
}
