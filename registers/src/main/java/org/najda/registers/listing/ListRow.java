package org.najda.registers.listing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Field;
import org.najda.registers.definition.Register;
import org.najda.registers.entry.Entry;
import org.najda.registers.entry.Life;
import org.najda.registers.entry.Value;

/**
 * A record as it was known from one entry to the next.
 *
 * @param number of the entry from which it was known so
 * @param unit where it was kept
 * @param opened when it happened that it was opened
 * @param happenedAt when that happened which the entry tells
 * @param recordedFrom when the entry was made
 * @param recordedTo when the next one was made; null while none was
 */
public record ListRow(
    int number,
    String unit,
    Instant opened,
    Instant happenedAt,
    Instant recordedFrom,
    @Nullable Instant recordedTo,
    Life life) {

  /**
   * What each entry made of the record, in their order.
   *
   * @param unit where it was opened
   */
  public static List<ListRow> of(Register register, String unit, List<Entry> entries) {
    List<ListRow> rows = new ArrayList<>();
    for (int count = 1; count <= entries.size(); count++) {
      Instant next = count < entries.size() ? entries.get(count).recordedAt() : null;
      rows.add(of(register, unit, entries.subList(0, count), next));
    }
    return rows;
  }

  /** What the last of these entries made of the record. */
  public static ListRow last(Register register, String unit, List<Entry> entries) {
    return of(register, unit, entries, null);
  }

  private static ListRow of(
      Register register, String unit, List<Entry> entries, @Nullable Instant next) {
    Life life = Life.of(register, entries);
    Entry last = entries.getLast();
    Instant opened = life.acts().isEmpty() ? entries.getFirst().at() : life.acts().getFirst().at();
    String kept = life.findValue(register.keptAt()).map(Value::text).orElse(unit);
    return new ListRow(last.number(), kept, opened, last.at(), last.recordedAt(), next, life);
  }

  /**
   * What the record's acts say in the fields that are found, those of earlier acts too: a case is
   * found by each person it names.
   */
  public SortedMap<String, List<String>> findable(List<Field> finds) {
    SortedMap<String, List<String>> texts = new TreeMap<>();
    for (Field field : finds) {
      TreeSet<String> said = new TreeSet<>();
      life.acts()
          .forEach(act -> {
            Value value = act.values().get(field.key());
            if (value != null) {
              said.add(value.text());
            }
          });
      texts.put(field.key(), List.copyOf(said));
    }
    return Collections.unmodifiableSortedMap(texts);
  }
}
