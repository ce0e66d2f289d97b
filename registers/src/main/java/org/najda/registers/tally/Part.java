package org.najda.registers.tally;

import java.time.YearMonth;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Indicator.Span;
import org.najda.registers.definition.Label;

/**
 * One part that a figure is told by.
 *
 * @param key of an option, a unit, a group; a month as {@code 2019-05}
 * @param label null for a month or a phase, whose name each language knows
 */
public record Part(String key, @Nullable Label label, Which which) {

  /** Whether it is the same in another year: months are by their place in the year. */
  public boolean isSameAs(Part other) {
    return which instanceof Which.During month && other.which instanceof Which.During another
        ? month.month().getMonth() == another.month().getMonth()
        : key.equals(other.key);
  }

  /** Which of the things counted are in it. */
  public sealed interface Which {

    /** Those whose fields hold one of these options each. */
    record Holding(SortedMap<String, SortedSet<String>> with) implements Which {
      public Holding {
        with = Collections.unmodifiableSortedMap(new TreeMap<>(with));
      }
    }

    /** Those of a month. */
    record During(YearMonth month) implements Which {}

    /** Those of a command room. */
    record OfRoom(String room) implements Which {}

    /** Intervals of this name. */
    record OfSpan(Span span) implements Which {}

    /** Those kept at one of these units. */
    record At(SortedSet<String> units) implements Which {
      public At {
        units = Collections.unmodifiableSortedSet(new TreeSet<>(units));
      }
    }
  }
}
