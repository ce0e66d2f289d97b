package org.najda.server.figures;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a reader is told of a figure.
 *
 * @param value null unless it is known, maybe unfinished
 */
public record Told(@Nullable BigDecimal value, Why why) {
  static final Told MISSING = new Told(null, Why.MISSING);
  static final Told WITHHELD = new Told(null, Why.WITHHELD);
  static final Told AT_ENDS = new Told(null, Why.AT_ENDS);

  /** Why there is a number, or none. */
  public enum Why {
    KNOWN,
    /** Known, but the time is not over within which more of a cohort may follow. */
    UNFINISHED,
    /** Nothing was kept then, or nobody counts it. */
    MISSING,
    /** It could tell of somebody. */
    WITHHELD,
    /** It tells how things stand, and everybody is told it for the ends of years and now alone. */
    AT_ENDS;

    /** As in keys of texts. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  static Told of(BigDecimal value) {
    return new Told(value, Why.KNOWN);
  }

  /** The same of a cohort of which more may follow. */
  Told unfinished() {
    return why == Why.KNOWN ? new Told(value, Why.UNFINISHED) : this;
  }
}
