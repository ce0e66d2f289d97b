package org.najda.registers.entry;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One line of a record's history.
 *
 * @param number within the record, from 1
 * @param at when it happened
 * @param recordedAt when it was entered; never before {@code at}
 * @param by who entered it: a number of the service, never a name
 * @param version of the definition by which it was entered
 */
public record Entry(int number, Step step, Instant at, Instant recordedAt, String by, int version) {
  public Entry {
    if (number < 1 || version < 1) {
      throw new IllegalArgumentException("entry " + number + " of version " + version);
    }
    if (recordedAt.isBefore(at)) {
      throw new IllegalArgumentException("An entry is made when it has happened: " + at);
    }
  }

  /** Those of a record's entries that had been made by a moment. */
  public static List<Entry> listKnown(List<Entry> entries, Instant at) {
    return entries.stream().filter(entry -> !entry.recordedAt().isAfter(at)).toList();
  }

  /** What an entry does. */
  public sealed interface Step {

    /**
     * An act.
     *
     * @param values by field
     * @param waits whether a second person has to confirm it before it counts
     */
    record Done(String act, SortedMap<String, Value> values, boolean waits) implements Step {
      public Done {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
      }
    }

    /**
     * An earlier act was entered wrongly; it waits for a second person.
     *
     * @param entry the number of the act's entry
     * @param at when it really happened; null where that was right
     * @param values those that were wrong, as they should be; a null takes one away
     */
    record Corrected(
        int entry, @Nullable Instant at, SortedMap<String, @Nullable Value> values, String reason)
        implements Step {
      public Corrected {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
      }
    }

    /** A second person has looked at an entry that waits, and it counts. */
    record Confirmed(int entry) implements Step {}

    /** A second person has looked at an entry that waits, and it does not count. */
    record Rejected(int entry, String reason) implements Step {}
  }
}
