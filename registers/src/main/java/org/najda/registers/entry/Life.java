package org.najda.registers.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Act;
import org.najda.registers.definition.Register;

/**
 * What a record's entries made of it: a fold, that asks nobody.
 *
 * @param state where it stands; empty while its first act waits for a second person
 * @param values what it holds now
 * @param acts that count, in the order in which they came to count
 * @param waiting entries that nobody has confirmed or rejected yet, by number
 * @param entries how many there are
 */
public record Life(
    String state,
    SortedMap<String, Value> values,
    List<Counted> acts,
    SortedMap<Integer, Entry> waiting,
    int entries) {
  public Life {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    acts = List.copyOf(acts);
    waiting = Collections.unmodifiableSortedMap(new TreeMap<>(waiting));
  }

  /**
   * An act as it stands today.
   *
   * @param entry its number
   * @param at when it happened, as corrected
   * @param since from when on it has been known so: when it was entered, confirmed or last
   *     corrected
   */
  public record Counted(
      int entry,
      String act,
      Instant at,
      Instant since,
      String by,
      SortedMap<String, Value> values) {
    public Counted {
      values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }
  }

  /** How many acts of a kind count. */
  public int count(String act) {
    return (int) acts.stream().filter(each -> each.act().equals(act)).count();
  }

  public Optional<Value> findValue(String field) {
    return Optional.ofNullable(values.get(field));
  }

  /** The moment that a field holds. */
  public Optional<Instant> findMoment(String field) {
    return findValue(field)
        .flatMap(value -> value instanceof Value.Moment m ? Optional.of(m.at()) : Optional.empty());
  }

  /** The record as it was known at a moment. */
  public static Life asOf(Register register, List<Entry> entries, Instant known) {
    return of(register, Entry.listKnown(entries, known));
  }

  /** The record that these entries make, in their order. */
  public static Life of(Register register, List<Entry> entries) {
    Folding folding = new Folding();
    entries.forEach(folding::take);
    return folding.life(register, entries.size());
  }

  /** Goes through the entries once. */
  private static final class Folding {
    private final Map<Integer, Counted> counted = new LinkedHashMap<>();
    private final SortedMap<Integer, Entry> waiting = new TreeMap<>();

    void take(Entry entry) {
      switch (entry.step()) {
        case Entry.Step.Done done when done.waits() -> waiting.put(entry.number(), entry);
        case Entry.Step.Done done -> count(entry, done, entry.recordedAt());
        case Entry.Step.Corrected corrected -> waiting.put(entry.number(), entry);
        case Entry.Step.Rejected rejected -> waiting.remove(rejected.entry());
        case Entry.Step.Confirmed confirmed -> confirm(entry, waiting.remove(confirmed.entry()));
      }
    }

    private void confirm(Entry by, @Nullable Entry confirmed) {
      if (confirmed == null) {
        throw new IllegalArgumentException("Entry " + by.number() + " confirms what does not wait");
      }
      switch (confirmed.step()) {
        case Entry.Step.Done done -> count(confirmed, done, by.recordedAt());
        case Entry.Step.Corrected corrected -> correct(corrected, by.recordedAt());
        default -> throw new IllegalArgumentException("Only acts and corrections wait");
      }
    }

    private void count(Entry entry, Entry.Step.Done done, Instant since) {
      counted.put(
          entry.number(),
          new Counted(entry.number(), done.act(), entry.at(), since, entry.by(), done.values()));
    }

    private void correct(Entry.Step.Corrected corrected, Instant since) {
      Counted wrong = counted.get(corrected.entry());
      if (wrong == null) {
        throw new IllegalArgumentException("Entry " + corrected.entry() + " is no act that counts");
      }
      SortedMap<String, Value> values = new TreeMap<>(wrong.values());
      corrected
          .values()
          .forEach((field, value) -> {
            if (value == null) {
              values.remove(field);
            } else {
              values.put(field, value);
            }
          });
      Instant at = corrected.at() == null ? wrong.at() : corrected.at();
      counted.put(
          wrong.entry(), new Counted(wrong.entry(), wrong.act(), at, since, wrong.by(), values));
    }

    Life life(Register register, int entries) {
      String state = "";
      SortedMap<String, Value> values = new TreeMap<>();
      List<Counted> acts = new ArrayList<>(counted.values());
      for (Counted act : acts) {
        state = register.findAct(act.act()).map(Act::to).orElse(state);
        values.putAll(act.values());
      }
      return new Life(state, values, acts, waiting, entries);
    }
  }
}
