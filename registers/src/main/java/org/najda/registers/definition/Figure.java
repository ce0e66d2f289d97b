package org.najda.registers.definition;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the annual review, and what it is made from.
 *
 * @param id as the review and its list of figures write it: {@code cases_recorded}
 */
public record Figure(String id, Source source) {

  /** Where a figure comes from. */
  public sealed interface Source {

    /**
     * What of a register is counted or added up.
     *
     * @param act its entries are counted; null where records are
     * @param undoneBy the act after which an earlier {@code act} of the record no longer counts
     * @param states records that stand in one of them; empty for any
     * @param with options that a field has to hold, one of each field's; empty for any
     * @param sum the number field that is added up; null where it is only counted
     */
    record Kept(
        String register,
        @Nullable String act,
        @Nullable String undoneBy,
        SortedSet<String> states,
        SortedMap<String, SortedSet<String>> with,
        @Nullable String sum)
        implements Source {
      public Kept {
        states = Collections.unmodifiableSortedSet(new TreeSet<>(states));
        with = Collections.unmodifiableSortedMap(new TreeMap<>(with));
      }
    }

    /** From the journals of the command rooms: nobody types it. */
    record Journal(Count count) implements Source {}

    /** It follows from other figures, as a rate or a change does. */
    record Follows(List<String> figures) implements Source {
      public Follows {
        figures = List.copyOf(figures);
      }
    }

    /** Another figure, of an earlier year. */
    record Earlier(String figure) implements Source {}

    /** No record can give it: somebody says it. */
    record Declared(Label reason) implements Source {}
  }

  /** What the journals of command rooms count. */
  public enum Count {
    /** Calls presented to a room. */
    CALLS,
    /** Incidents that were closed as effective interventions. */
    INTERVENTIONS
  }
}
