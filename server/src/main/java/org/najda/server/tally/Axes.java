package org.najda.server.tally;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.najda.registers.tally.Part;

/**
 * What things have to be told apart by, so that each can be put into its parts.
 *
 * @param byUnit by units, or by the rooms of journals
 * @param fields whose values are looked at
 */
record Axes(boolean byMonth, boolean byUnit, SortedSet<String> fields) {
  /** All that a journal tells apart. */
  static final Axes OF_JOURNAL = new Axes(true, true, Collections.emptySortedSet());

  Axes {
    fields = Collections.unmodifiableSortedSet(new TreeSet<>(fields));
  }

  static Axes of(List<Part> parts) {
    boolean byMonth = false;
    boolean byUnit = false;
    SortedSet<String> fields = new TreeSet<>();
    for (Part part : parts) {
      switch (part.which()) {
        case Part.Which.Holding holding -> fields.addAll(holding.with().keySet());
        case Part.Which.During during -> byMonth = true;
        case Part.Which.At at -> byUnit = true;
        case Part.Which.OfRoom room -> byUnit = true;
        case Part.Which.OfSpan span -> throw new IllegalArgumentException("Of a room: " + span);
      }
    }
    return new Axes(byMonth, byUnit, fields);
  }

  Axes withMonths() {
    return new Axes(true, byUnit, fields);
  }

  /** Whether nothing else is needed for these parts. */
  boolean tellApart(List<Part> parts) {
    Axes needed = of(parts);
    return (byMonth || !needed.byMonth)
        && (byUnit || !needed.byUnit)
        && fields.containsAll(needed.fields);
  }
}
