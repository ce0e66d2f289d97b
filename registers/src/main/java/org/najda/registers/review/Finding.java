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

  static Finding of(String id, Reason reason, Map<String, String> arguments) {
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
    COMES_OUT_OTHERWISE(Verdict.REFUSED, true);

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
