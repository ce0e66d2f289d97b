package org.najda.registers.listing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.najda.registers.entry.Value;

/**
 * How a list is answered.
 *
 * @param wheres all of them hold
 * @param hidesEverything whether nothing can be told to its asker
 */
public record ListPlan(
    ListTable table,
    List<Where> wheres,
    Order order,
    @Nullable Instant asOf,
    ListQuery.@Nullable After after,
    int size,
    boolean hidesEverything) {
  public ListPlan {
    wheres = List.copyOf(wheres);
  }

  /** Whether words are looked for. */
  public boolean searches() {
    return wheres.stream().anyMatch(Where.Says.class::isInstance);
  }

  /** Whether nothing narrows it but states and units. */
  public boolean asksForAll() {
    return wheres.stream()
        .allMatch(where -> where instanceof Where.InState || where instanceof Where.InUnit);
  }

  /** The same, of some records only. */
  public ListPlan among(SortedSet<String> records) {
    List<Where> more = new ArrayList<>(wheres);
    more.add(new Where.Among(records));
    return new ListPlan(table, more, order, asOf, after, size, hidesEverything);
  }

  /** Something that a row has to be. */
  public sealed interface Where {
    /** In one of these states. */
    record InState(SortedSet<String> states) implements Where {}

    /** One of these records. */
    record Among(SortedSet<String> records) implements Where {}

    /** Kept in one of these units. */
    record InUnit(SortedSet<String> units) implements Where {}

    /** Opened within a time; null where it is open. */
    record Opened(@Nullable Instant from, @Nullable Instant before) implements Where {}

    /** A column holds this. */
    record Holds(Column column, Value value) implements Where {}

    /** A column of text begins so, whatever follows. */
    record Begins(Column column, String text) implements Where {}

    /** A word begins so in one of these fields, each in the units where it may be looked at. */
    record Says(String word, List<Within> fields) implements Where {}

    /**
     * A field, and where.
     *
     * @param units null for all
     */
    record Within(String field, @Nullable SortedSet<String> units) {}
  }

  /**
   * By what it is sorted, then by the record's number.
   *
   * @param column null for when it was opened, or when it is due
   */
  public record Order(By by, @Nullable Column column, boolean descending) {
    /** What kind of order. */
    public enum By {
      OPENED,
      DUE,
      COLUMN
    }
  }
}
