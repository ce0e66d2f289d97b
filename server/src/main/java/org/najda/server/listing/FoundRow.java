package org.najda.server.listing;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A row that was found.
 *
 * @param due the nearest end of a deadline; null where none runs
 * @param values stored texts by field; whoever shows them asks whether he may
 */
public record FoundRow(
    String record,
    String unit,
    String state,
    Instant opened,
    @Nullable Instant due,
    SortedMap<String, String> values) {
  public FoundRow {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }
}
