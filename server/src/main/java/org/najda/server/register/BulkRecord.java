package org.najda.server.register;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.registers.entry.Entry;
import org.najda.server.listing.KeptRecord;

/** A record while rows about it are decided. */
final class BulkRecord {
  private final String unit;
  private final ZoneId zone;
  private final List<Entry> entries;
  private final List<String> requests = new ArrayList<>();
  private @Nullable String number;

  /**
   * @param number null for one that is to be opened
   * @param unit where it is kept
   * @param entries that it has
   */
  BulkRecord(@Nullable String number, String unit, ZoneId zone, List<Entry> entries) {
    this.number = number;
    this.unit = unit;
    this.zone = zone;
    this.entries = new ArrayList<>(entries);
  }

  ZoneId zone() {
    return zone;
  }

  /** With those that were added. */
  List<Entry> entries() {
    return entries;
  }

  void add(Entry entry, String request) {
    entries.add(entry);
    requests.add(request);
  }

  boolean isChanged() {
    return !requests.isEmpty();
  }

  /** Whether there was none before. */
  boolean isNew() {
    return requests.size() == entries.size();
  }

  /** The entries that were added, with the requests by which each acts once. */
  List<Added> added() {
    int before = entries.size() - requests.size();
    List<Added> added = new ArrayList<>();
    for (int place = 0; place < requests.size(); place++) {
      added.add(new Added(entries.get(before + place), requests.get(place)));
    }
    return added;
  }

  record Added(Entry entry, String request) {}

  /** In which a new one gets its number. */
  int year() {
    return entries.getFirst().at().atZone(zone).getYear();
  }

  void number(String taken) {
    number = taken;
  }

  KeptRecord kept() {
    if (number == null) {
      throw new IllegalStateException("A record is kept by its number.");
    }
    return new KeptRecord(number, unit, zone, entries);
  }
}
