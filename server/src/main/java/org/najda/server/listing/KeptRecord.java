package org.najda.server.listing;

import java.time.ZoneId;
import java.util.List;
import org.najda.registers.entry.Entry;

/**
 * A record with its whole history.
 *
 * @param unit where it was opened
 * @param zone of the unit where it is kept
 */
public record KeptRecord(String record, String unit, ZoneId zone, List<Entry> entries) {
  public KeptRecord {
    entries = List.copyOf(entries);
  }
}
