package org.najda.registers.review;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the check of one figure found.
 *
 * @param arguments what its sentences need: numbers as written, ids
 */
public record Finding(String id, Reason reason, SortedMap<String, String> arguments) {
  public Finding {
    arguments = Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
  }

  /** A finding with what its sentences need. */
  public static Finding of(String id, Reason reason, Map<String, String> arguments) {
    return new Finding(id, reason, new TreeMap<>(arguments));
  }

  /** What it means for the figure. */
  public Verdict verdict() {
    return reason.verdict;
  }

  /** Why a figure has its verdict. */
  public enum Reason {
    /** Nothing says how it follows from others. */
    NO_RELATION(Verdict.UNCHECKED, false),
    /** It has no number itself. */
    VALUE_MISSING(Verdict.UNCHECKED, true),
    /** One of those that it follows from is not in the table, or has no number. */
    BASE_MISSING(Verdict.UNCHECKED, true),
    /** It would be worked out by a division by 0. */
    BASE_ZERO(Verdict.UNCHECKED, true),
    /** It follows as it should. */
    FOLLOWS(Verdict.OK, false),
    /** The parts make less than the whole. */
    PARTS_FALL_SHORT(Verdict.REFUSED, true),
    /** The parts make more than the whole. */
    PARTS_EXCEED(Verdict.REFUSED, true),
    /** A part is more than its whole, or less than nothing. */
    NO_PART(Verdict.REFUSED, true),
    /** Worked out, it is another number. */
    COMES_OUT_OTHERWISE(Verdict.REFUSED, true),
    /** It is below the least that its definition allows. */
    BELOW_LEAST(Verdict.REFUSED, true),
    /** It is above the most that its definition allows. */
    ABOVE_MOST(Verdict.REFUSED, true),
    /** It rose or fell by more of a hundred than its definition takes for granted. */
    JUMPED_PERCENT(Verdict.ASKS, true),
    /** It rose or fell by more points than its definition takes for granted. */
    JUMPED_POINTS(Verdict.ASKS, true),
    /** The year before was counted by another definition, so that nothing is compared. */
    SERIES_BROKEN(Verdict.UNCHECKED, false),
    /** Nothing is known of the year before. */
    NOTHING_TO_COMPARE(Verdict.UNCHECKED, true),
    /**
     * What is counted is not what was counted when it was published, and its version is the same.
     */
    REDEFINED(Verdict.REFUSED, true);

    private final Verdict verdict;
    private final boolean toMend;

    Reason(Verdict verdict, boolean toMend) {
      this.verdict = verdict;
      this.toMend = toMend;
    }

    /** As in the keys of its sentences. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether somebody has to do something. */
    public boolean toMend() {
      return toMend;
    }
  }
}
