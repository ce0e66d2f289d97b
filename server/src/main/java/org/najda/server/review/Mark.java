package org.najda.server.review;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.najda.registers.definition.Indicator;
import org.najda.registers.definition.Indicator.Source;
import org.najda.registers.tally.Part;

/**
 * What exactly a number counts: two that count the same are the same number, and one that asks for
 * more is no larger.
 *
 * @param of what is counted at all
 * @param with what is asked of it
 */
record Mark(String of, SortedMap<String, SortedSet<String>> with) {

  /** The mark of a figure counted from a register; others have none of this kind. */
  static Mark of(Source.Kept kept) {
    String of =
        "%s %s %s %s %s %s %s"
            .formatted(
                kept.register(),
                kept.act(),
                kept.undoneBy(),
                kept.states(),
                kept.sum(),
                kept.atEnd(),
                kept.period());
    return new Mark(of, kept.with());
  }

  static Mark of(Indicator.Count count) {
    return new Mark(count.name(), new TreeMap<>());
  }

  /** The mark of one of its parts. */
  Mark in(Part.Which which) {
    return switch (which) {
      case Part.Which.Holding holding -> and(holding.with());
      case Part.Which.During during -> and("month ", new TreeSet<>(List.of("" + during.month())));
      case Part.Which.At at -> and("unit ", at.units());
      case Part.Which.OfRoom room -> and("room ", new TreeSet<>(List.of(room.room())));
      case Part.Which.OfSpan span -> and("span ", new TreeSet<>(List.of(span.span().code())));
    };
  }

  private Mark and(SortedMap<String, SortedSet<String>> more) {
    Mark mark = this;
    for (String field : more.keySet()) {
      mark = mark.and(field, more.get(field));
    }
    return mark;
  }

  private Mark and(String field, SortedSet<String> options) {
    SortedMap<String, SortedSet<String>> all = new TreeMap<>(with);
    all.merge(
        field,
        options,
        (one, other) -> {
          SortedSet<String> both = new TreeSet<>(one);
          both.retainAll(other);
          return both;
        });
    return new Mark(of, all);
  }

  /** Whether all that this one counts the other counts too. */
  boolean isWithin(Mark other) {
    return of.equals(other.of)
        && other.with.entrySet().stream()
            .allMatch(asked ->
                with.containsKey(asked.getKey())
                    && asked.getValue().containsAll(with.get(asked.getKey())));
  }
}
