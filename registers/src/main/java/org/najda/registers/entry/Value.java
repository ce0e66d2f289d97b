package org.najda.registers.entry;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a field holds. */
public sealed interface Value {
  /** As it is stored: the one way to write it. */
  String text();

  /** Plain words. */
  record Text(String text) implements Value {}

  /** One of a list. */
  record Chosen(String text) implements Value {}

  /** Several of a list; stored with a comma between them. */
  record ChosenAll(SortedSet<String> keys) implements Value {
    public ChosenAll {
      keys = Collections.unmodifiableSortedSet(new TreeSet<>(keys));
    }

    @Override
    public String text() {
      return String.join(",", keys);
    }
  }

  /** A number, with the decimals that its field has. */
  record Amount(BigDecimal number) implements Value {
    @Override
    public String text() {
      return number.toPlainString();
    }
  }

  /** A day of the calendar. */
  record Day(LocalDate day) implements Value {
    @Override
    public String text() {
      return day.toString();
    }
  }

  /** A moment. */
  record Moment(Instant at) implements Value {
    @Override
    public String text() {
      return at.toString();
    }
  }

  /** Yes or no. */
  record YesNo(boolean yes) implements Value {
    @Override
    public String text() {
      return String.valueOf(yes);
    }
  }

  /** Something that is kept elsewhere, by its key. */
  record Reference(String text) implements Value {}
}
