package org.najda.server.register;

import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.najda.registers.due.Due;

/**
 * A record in a list.
 *
 * @param running what falls due, the nearest end first
 * @param values stored texts by field, those that a list may show to its reader
 */
public record Listed(
    RecordRow row, ZoneId zone, List<Due> running, SortedMap<String, String> values) {
  public Listed {
    running = List.copyOf(running);
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }
}
