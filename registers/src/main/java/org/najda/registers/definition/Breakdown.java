package org.najda.registers.definition;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * A figure seen by its parts: by sex, by month, by unit.
 *
 * @param key the field it goes by, {@code month}, {@code unit}, or a name of its own
 * @param sensitive whether small numbers in it could tell of somebody
 */
public record Breakdown(String key, By by, Parts parts, boolean sensitive) {
  public static final String MONTH = "month";
  public static final String UNIT = "unit";
  public static final String ROOM = "room";
  public static final String PHASE = "phase";

  /** How the parts stand to the whole. */
  public enum Parts {
    /** Each thing counted is in one part, so that the parts make the whole. */
    PARTITION,
    /** None is in two parts, some may be in none. */
    SUBSET,
    /** One thing may be in several parts: they are never added up. */
    OVERLAPPING,
    /** Each part tells its own, as a median does: none follows from another. */
    APART;

    /** Whether each thing counted is in one part at most. */
    public boolean isOfOneEach() {
      return this == PARTITION || this == SUBSET;
    }

    /** As in keys of texts and in files. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What the parts are told apart by. */
  public sealed interface By {

    /**
     * The options of a choice.
     *
     * @param options in this order; empty for all that the field has
     */
    record Field(String field, List<String> options) implements By {
      public Field {
        options = List.copyOf(options);
      }
    }

    /** The months of the period. */
    record Month() implements By {}

    /** The units next below the top, each with all that lies below it. */
    record Unit() implements By {}

    /** The command rooms. */
    record Room() implements By {}

    /** The phases of the response time. */
    record Phase() implements By {}

    /** Parts that have names of their own. */
    record Named(Label label, List<Group> groups) implements By {
      public Named {
        groups = List.copyOf(groups);
      }
    }
  }

  /**
   * A part that has a name of its own.
   *
   * @param with as in {@link Indicator.Source.Kept}
   */
  public record Group(String key, Label label, SortedMap<String, SortedSet<String>> with) {}
}
