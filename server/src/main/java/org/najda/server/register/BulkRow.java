package org.najda.server.register;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

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
 */
public record BulkRow(
    long line, String key, String of, String act, String at, SortedMap<String, String> values) {
  public BulkRow {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /** Why one was not taken up. */
  public record Refusal(long line, String field, String code, String reason) {}

  boolean opens() {
    return of.isEmpty();
  }
}
