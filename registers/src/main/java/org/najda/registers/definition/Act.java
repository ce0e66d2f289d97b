package org.najda.registers.definition;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Something that is done to a record: an entry of its history.
 *
 * @param from the states in which it may be done; empty for an act that opens a record
 * @param to the state that it leads to; null where the record stays where it is
 * @param may the roles that may do it
 * @param origins from what a record may be begun by one action
 * @param fourEyes whether it counts only once a second person has confirmed it
 * @param making what Najda makes as it is entered; null where it makes nothing
 * @param shownTo the field that names who is shown the record by it, under supervision; null for an
 *     act by which nobody is
 */
public record Act(
    String key,
    Label label,
    SortedSet<String> from,
    @Nullable String to,
    SortedSet<String> may,
    boolean fourEyes,
    List<Ask> asks,
    @Nullable Making making,
    @Nullable String shownTo,
    List<GuardName> guards,
    List<Origin> origins) {
  public Act {
    from = Collections.unmodifiableSortedSet(new TreeSet<>(from));
    may = Collections.unmodifiableSortedSet(new TreeSet<>(may));
    asks = List.copyOf(asks);
    guards = List.copyOf(guards);
    origins = List.copyOf(origins);
  }

  /** Whether a record begins with it. */
  public boolean opens() {
    return from.isEmpty();
  }

  /** What is typed. */
  public List<Ask> typed() {
    return asks.stream().filter(ask -> !ask.made()).toList();
  }

  /** Whether it asks for a field. */
  public boolean asksFor(String field) {
    return typed().stream().anyMatch(ask -> ask.field().equals(field));
  }

  /**
   * A value that an act takes.
   *
   * @param made whether Najda makes it, and nobody types it
   */
  public record Ask(String field, boolean required, boolean made) {
    /** One that is typed. */
    public Ask(String field, boolean required) {
      this(field, required, false);
    }
  }

  /**
   * A condition that is written in Java.
   *
   * @param of what it is about, such as the key of a deadline; null where it needs nothing
   */
  public record GuardName(String name, @Nullable String of) {}
}
