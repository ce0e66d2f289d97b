package org.najda.registers.definition;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
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

  /** Whether it tells how things stand at the end of a time, and not what came within it. */
  public boolean isStand() {
    return source instanceof Source.Kept kept && kept.atEnd();
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

    /** From what one register keeps: entries of it stand behind the figure. */
    sealed interface OfRegister extends Source permits Kept, Followed, Lapse {
      String register();

      Period period();

      /** The same by the years of the calendar, also of what the review tells by school years. */
      OfRegister byCalendar();
    }

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
        implements OfRegister {
      public Kept {
        states = Collections.unmodifiableSortedSet(new TreeSet<>(states));
        with = Collections.unmodifiableSortedMap(new TreeMap<>(with));
      }

      @Override
      public Kept byCalendar() {
        return new Kept(register, act, undoneBy, states, with, sum, atEnd, Period.YEAR);
      }
    }

    /**
     * Of the acts that were done in the period, those whose record saw another act in time: a
     * cohort, as of cases recorded in a year those that were cleared within twelve months.
     *
     * @param first what began it: acts of a register
     * @param then the act that has to follow
     * @param undoneBy the act after which an earlier {@code then} of the record no longer counts
     * @param within how long after the first, by the calendar of the place: to the end of the day
     *     of the same date
     */
    record Followed(Kept first, String then, @Nullable String undoneBy, java.time.Period within)
        implements OfRegister {
      @Override
      public String register() {
        return first.register();
      }

      @Override
      public Period period() {
        return first.period();
      }

      @Override
      public Followed byCalendar() {
        return new Followed(first.byCalendar(), then, undoneBy, within);
      }
    }

    /**
     * How many days went by from an act of a record to a later one that ended it within the period.
     *
     * @param since the act that begins it; where it was done again the last time counts
     * @param until the acts of which any ends it
     * @param undoneBy the act after which an earlier end no longer counts
     * @param percent of the records took no longer, by nearest rank: 50 for the median
     */
    record Lapse(
        String register,
        String since,
        SortedSet<String> until,
        @Nullable String undoneBy,
        int percent,
        Period period)
        implements OfRegister {
      public Lapse {
        until = Collections.unmodifiableSortedSet(new TreeSet<>(until));
      }

      @Override
      public Lapse byCalendar() {
        return new Lapse(register, since, until, undoneBy, percent, Period.YEAR);
      }

      /** Its ends, as acts of the register of whatever name. */
      public Kept ends() {
        return new Kept(
            register, null, undoneBy, new TreeSet<>(), new TreeMap<>(), null, false, period);
      }
    }

    /**
     * Records that had not ended when the time of a deadline was over within the period, as the
     * alarm said that is raised then.
     */
    record Overrun(String register, String deadline) implements Source {}

    /** From the journals of the command rooms: nobody types it. */
    sealed interface OfRooms extends Source permits Intervals, Journal {}

    /** How long calls, incidents and missions of all command rooms took. */
    record Intervals(Span span, Measure measure) implements OfRooms {}

    /**
     * Entries of all registers about what happened within the period.
     *
     * @param late only those entered so much later than what they tell of; null for all
     */
    record Entries(@Nullable Duration late) implements Source {}

    /** What the review says of itself. */
    record OfReview(Tells tells) implements Source {}

    /** How many calls or incidents all command rooms had. */
    record Journal(Count count) implements OfRooms {}

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

  /**
   * An interval of the room's, by its two stamps; {@code core.interval.IntervalName} has them all.
   */
  public enum Span {
    PRESENTED_TO_ANSWERED,
    ANSWERED_TO_FIRST_SENT,
    SENT_TO_ACKNOWLEDGED,
    ACKNOWLEDGED_TO_ON_SCENE,
    /** The response time, which the four others are the phases of. */
    PRESENTED_TO_FIRST_ON_SCENE;

    /** As in keys of texts and in files. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** What is told of intervals. */
  public enum Measure {
    /** Half took no longer, in seconds. */
    P50,
    /** Nine of ten took no longer, in seconds. */
    P90,
    /** How many have both stamps in their order. */
    VALID,
    /** How many lack a stamp for good, or have them out of order. */
    INVALID;

    /** Whether it is a number of intervals, so that rooms add up. */
    public boolean isCount() {
      return this == VALID || this == INVALID;
    }
  }

  /** What a review says of itself. */
  public enum Tells {
    /** Figures that have a number. */
    FIGURES,
    /** Those of them that somebody declares by hand. */
    FIGURES_BY_HAND;

    /** As in keys of texts and in files. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
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
