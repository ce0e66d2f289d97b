package org.najda.server.register;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A record that comes from elsewhere.
 *
 * @param line where it stands
 * @param key by which it is taken up once
 * @param act by which it is opened; blank where the register has one such act only
 * @param at when that happened: a moment, or a time of the wall where it is kept
 * @param values texts by field
 */
public record BulkRow(
    long line, String key, String act, String at, SortedMap<String, String> values) {
  public BulkRow {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /** Why one was not taken up. */
  public record Refusal(long line, String field, String code, String reason) {}
}
