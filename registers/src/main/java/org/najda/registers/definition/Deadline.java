package org.najda.registers.definition;

import java.time.Duration;
import java.time.Period;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Something that has to be done in time.
 *
 * @param during the states in which it runs
 * @param until the field that, once it holds something, says that it is done; null where only the
 *     state says so
 * @param warnings how long before the end somebody is told, longest first
 * @param tells the roles that are told
 * @param rises how long a warning waits for an answer before it goes up
 */
public record Deadline(
    String key,
    Label label,
    Clock clock,
    SortedSet<String> during,
    @Nullable String until,
    List<Warning> warnings,
    SortedSet<String> tells,
    Duration rises) {
  public Deadline {
    during = Collections.unmodifiableSortedSet(new TreeSet<>(during));
    tells = Collections.unmodifiableSortedSet(new TreeSet<>(tells));
    warnings = List.copyOf(warnings);
  }

  /** Whether somebody is told when it is over. */
  public boolean isToldAtEnd() {
    return warnings.contains(new Warning.Before(Duration.ZERO));
  }

  /** When it is told: so long before the end, or when so much of the time has gone. */
  public sealed interface Warning {
    /**
     * @param left before the end; zero: at the end
     */
    record Before(Duration left) implements Warning {}

    /**
     * @param percent of the whole time, 1 to 99
     */
    record Gone(int percent) implements Warning {}
  }

  /** From when, and how long. */
  public sealed interface Clock {
    /** The field of type moment from which it runs. */
    String starts();

    /**
     * As the law of the day of its start says, on instants: a legal hour is an hour, whatever the
     * clock on the wall does.
     *
     * @param topic of the law book, such as {@code custody}
     * @param basis the choice field whose value names the row of the topic
     * @param extension the act that prolongs it by what the row grants
     */
    record ByLaw(String starts, String topic, String basis, String extension) implements Clock {}

    /**
     * A time of the house's own, in the calendar of the record's place: a month is a month.
     *
     * @param days years, months and days
     * @param time hours and less, on top
     */
    record Within(String starts, Period days, Duration time) implements Clock {}
  }
}
