package org.najda.registers.tally;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Act;
import org.najda.registers.definition.FieldType;
import org.najda.registers.definition.Register;
import org.najda.registers.entry.Entry;
import org.najda.registers.entry.Life;
import org.najda.registers.entry.Value;

/**
 * An act of a record that counts, as it was known for some time. A correction ends one and begins
 * another: a figure as of an earlier day stays what it was.
 *
 * @param entry the act's number in the record
 * @param recordedFrom since when it was known so
 * @param recordedTo when it was known otherwise; null while it is known so
 */
public record KnownAct(int entry, Done done, Instant recordedFrom, @Nullable Instant recordedTo) {

  /**
   * What was known.
   *
   * @param place among the record's acts that count, from 0: 0 opened it
   * @param state where the record stood after it
   * @param unit where it was kept after it
   * @param at when it happened
   * @param said the choices and numbers that the act itself named, and the moments from which
   *     deadlines run, by field
   * @param held those that the record held after it
   */
  public record Done(
      int place,
      String act,
      String state,
      String unit,
      Instant at,
      SortedMap<String, String> said,
      SortedMap<String, String> held) {
    public Done {
      said = Collections.unmodifiableSortedMap(new TreeMap<>(said));
      held = Collections.unmodifiableSortedMap(new TreeMap<>(held));
    }
  }

  /**
   * All that was ever known of a record, in the order in which it was.
   *
   * @param unit where it was opened
   */
  public static List<KnownAct> listAll(Register register, String unit, List<Entry> entries) {
    List<KnownAct> past = new ArrayList<>();
    SequencedMap<Integer, KnownAct> known = new LinkedHashMap<>();
    for (int count = 1; count <= entries.size(); count++) {
      Instant now = entries.get(count - 1).recordedAt();
      Life life = Life.of(register, entries.subList(0, count));
      done(register, unit, life)
          .forEach((entry, done) -> {
            KnownAct before = known.get(entry);
            if (before == null || !before.done().equals(done)) {
              if (before != null) {
                past.add(new KnownAct(entry, before.done(), before.recordedFrom(), now));
              }
              known.put(entry, new KnownAct(entry, done, now, null));
            }
          });
    }
    past.addAll(known.values());
    return past;
  }

  private static Map<Integer, Done> done(Register register, String openedAt, Life life) {
    Map<Integer, Done> all = new LinkedHashMap<>();
    SortedMap<String, String> held = new TreeMap<>();
    String state = "";
    String unit = openedAt;
    for (Life.Counted act : life.acts()) {
      state = register.findAct(act.act()).map(Act::to).orElse(state);
      Value kept = act.values().get(register.keptAt());
      unit = kept == null ? unit : kept.text();
      SortedMap<String, String> said = counted(register, act.values());
      held.putAll(said);
      all.put(act.entry(), new Done(all.size(), act.act(), state, unit, act.at(), said, held));
    }
    return all;
  }

  /** What can be counted and tells nobody's name. */
  private static SortedMap<String, String> counted(
      Register register, SortedMap<String, Value> values) {
    SortedMap<String, String> counted = new TreeMap<>();
    values.forEach((field, value) -> {
      FieldType type = register.getField(field).type();
      boolean isCounted = type instanceof FieldType.Choice || type instanceof FieldType.Amount;
      if (isCounted || register.startsDeadline(field)) {
        counted.put(field, value.text());
      }
    });
    return counted;
  }
}
