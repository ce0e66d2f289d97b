package org.najda.registers.listing;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of a list.
 *
 * @param states empty for any
 * @param units where records are kept; empty for any
 * @param openedFrom null for any
 * @param openedBefore null for any
 * @param asOf as it was known then; null: as it is known now
 * @param fields texts that columns have to hold, by field
 * @param words beginnings of words, folded: each has to stand in a field that is found
 * @param sort a field, {@link #BY_OPENED} or {@link #BY_DUE}
 * @param after the row from which it goes on; null for the first page
 * @param backwards whether it goes on towards the first page
 */
public record ListQuery(
    SortedSet<String> states,
    SortedSet<String> units,
    @Nullable Instant openedFrom,
    @Nullable Instant openedBefore,
    @Nullable Instant asOf,
    SortedMap<String, String> fields,
    List<String> words,
    String sort,
    boolean descending,
    @Nullable After after,
    boolean backwards,
    int size) {
  public static final String BY_OPENED = "opened";
  public static final String BY_DUE = "due";
  public static final int LARGEST = 500;

  /** Where a page ends: what the row there holds in the sorted column, and its record. */
  public record After(String value, String record) {}

  public ListQuery {
    states = Collections.unmodifiableSortedSet(new TreeSet<>(states));
    units = Collections.unmodifiableSortedSet(new TreeSet<>(units));
    fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    words = List.copyOf(words);
    if (size < 1 || size > LARGEST) {
      throw new IllegalArgumentException("a page of " + size);
    }
  }

  /** The first page of records in these states, the latest first. */
  public static ListQuery in(SortedSet<String> states, int size) {
    return new ListQuery(
        states,
        new TreeSet<>(),
        null,
        null,
        null,
        new TreeMap<>(),
        List.of(),
        BY_OPENED,
        true,
        null,
        false,
        size);
  }

  /** As it was known at a moment. */
  public ListQuery asOf(Instant known) {
    return new ListQuery(
        states,
        units,
        openedFrom,
        openedBefore,
        known,
        fields,
        words,
        sort,
        descending,
        after,
        backwards,
        size);
  }

  /** What follows a row. */
  public ListQuery after(After row) {
    return new ListQuery(
        states,
        units,
        openedFrom,
        openedBefore,
        asOf,
        fields,
        words,
        sort,
        descending,
        row,
        false,
        size);
  }
}
