package org.najda.registers.definition;

import java.time.LocalDate;
import java.time.Month;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.najda.registers.review.Relation;

/**
 * What the annual review says a number about, and what that number is made from.
 *
 * @param id as the review and its tables write it: {@code cases_recorded}
 * @param unit what is counted: {@code cases}, {@code percent}
 * @param relation how its figure has to follow from others of the same review; null where it stands
 *     alone
 * @param breakdowns into what parts it is told, in their order
 * @param yardstick what it is held against before it is published
 * @param version of this definition
 */
public record Indicator(
    String id,
    Label label,
    String unit,
    Source source,
    @Nullable Relation relation,
    List<Breakdown> breakdowns,
    Yardstick yardstick,
    Version version) {
  public Indicator {
    breakdowns = List.copyOf(breakdowns);
  }

  /** How its figure follows from others: by its formula, else as its relation says. */
  public @Nullable Relation rule() {
    return source instanceof Source.Formula formula ? formula.formula() : relation;
  }

  /**
   * Which of its definitions this is.
   *
   * @param number from 1, one more with each change of what is counted
   * @param since its first day; null for the first one
   */
  public record Version(int number, @Nullable LocalDate since) {
    public static final Version FIRST = new Version(1, null);
  }

  /** Where the figure comes from. */
  public sealed interface Source {

    /**
     * What of a register is counted or added up.
     *
     * @param act its entries are counted; null where records are
     * @param undoneBy the act after which an earlier {@code act} of the record no longer counts
     * @param states records that stand in one of them; empty for any
     * @param with options that a field has to hold, one of each field's; empty for any
     * @param sum the number field that is added up; null where it is only counted
     * @param atEnd whether all count that stand so when the period ends, and not only those that
     *     came to it within the period
     */
    record Kept(
        String register,
        @Nullable String act,
        @Nullable String undoneBy,
        SortedSet<String> states,
        SortedMap<String, SortedSet<String>> with,
        @Nullable String sum,
        boolean atEnd,
        Period period)
        implements Source {
      public Kept {
        states = Collections.unmodifiableSortedSet(new TreeSet<>(states));
        with = Collections.unmodifiableSortedMap(new TreeMap<>(with));
      }
    }

    /** From the journals of the command rooms: nobody types it. */
    record Journal(Count count) implements Source {}

    /** It is worked out from other figures, as a rate or a change is. */
    record Formula(Relation.Rounded formula) implements Source {}

    /** Another indicator's figure, some years before. */
    record Earlier(String indicator, int years) implements Source {}

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

  /** Of which time a review of a year speaks. */
  public enum Period {
    YEAR,
    /** The school year that ended within the year. */
    SCHOOL_YEAR_ENDED,
    /** That part of the next school year which lies within the year. */
    SCHOOL_YEAR_RUNNING;

    /** Its first day in the review of a year. */
    public LocalDate from(int year) {
      return switch (this) {
        case YEAR -> LocalDate.of(year, Month.JANUARY, 1);
        case SCHOOL_YEAR_ENDED -> LocalDate.of(year - 1, Month.SEPTEMBER, 1);
        case SCHOOL_YEAR_RUNNING -> LocalDate.of(year, Month.SEPTEMBER, 1);
      };
    }

    /** The day after its last one. */
    public LocalDate to(int year) {
      return switch (this) {
        case YEAR, SCHOOL_YEAR_RUNNING -> LocalDate.of(year + 1, Month.JANUARY, 1);
        case SCHOOL_YEAR_ENDED -> LocalDate.of(year, Month.SEPTEMBER, 1);
      };
    }
  }
}
