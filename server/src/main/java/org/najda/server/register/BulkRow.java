package org.najda.server.register;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a record, and comes from elsewhere.
 *
 * @param line where it stands
 * @param key by which it is taken up once
 * @param of the key of the row that opened its record, or the record's number; blank where it opens
 *     one
 * @param act blank where it opens a record and the register has one such act only
 * @param at when it happened: a moment, or a time of the wall where the record is kept
 * @param values texts by field
 * @param past how it was kept where it comes from; null where nothing is known of that
 */
public record BulkRow(
    long line,
    String key,
    String of,
    String act,
    String at,
    SortedMap<String, String> values,
    @Nullable Past past) {
  public BulkRow {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /**
   * How something was kept before it came here.
   *
   * @param entered when it was entered there
   * @param second who approved it there, where that needs a second person
   */
  public record Past(Instant entered, String second) {}

  /** Why one was not taken up. */
  public record Refusal(long line, String field, String code, String reason) {}

  boolean opens() {
    return of.isEmpty();
  }
}
