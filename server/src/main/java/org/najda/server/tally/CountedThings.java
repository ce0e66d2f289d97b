package org.najda.server.tally;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.najda.core.RoomId;
import org.najda.core.interval.IntervalName;
import org.najda.core.interval.IntervalName.Subject;
import org.najda.registers.definition.Indicator.Count;
import org.najda.registers.definition.Indicator.Measure;
import org.najda.registers.definition.Indicator.Source;
import org.najda.registers.definition.Indicator.Span;
import org.najda.server.tally.JournalScope.By;

/**
 * Calls, incidents or missions of real rooms that something counts, as known at a moment, in
 * PostgreSQL's words: what it counts is the number of these rows. Each is called {@code it}.
 */
public final class CountedThings {
  /** What was noted on a card and entered after an outage was known only from then on. */
  private static final String ENTERED =
      "NOT EXISTS (SELECT FROM incident late WHERE late.room = it.room"
          + " AND late.incident = it.incident AND late.entered_at > ?)";

  private final Subject subject;
  private final @Nullable IntervalName interval;
  private final StringBuilder where = new StringBuilder();
  private final List<Object> bound = new ArrayList<>();
  private boolean besideIt;

  private CountedThings(Subject subject, @Nullable IntervalName interval) {
    this.subject = subject;
    this.interval = interval;
  }

  /** Those that a figure counts; behind a percentile are the intervals it was found among. */
  public static CountedThings of(Source.OfRooms source, JournalScope scope, Instant known) {
    return switch (source) {
      case Source.Journal journal -> of(journal.count(), scope, known);
      case Source.Intervals intervals ->
          of(intervals.span(), scope, known).measured(intervals.measure(), known);
    };
  }

  /** Of what a source counts some. */
  public static Subject subject(Source.OfRooms source) {
    return switch (source) {
      case Source.Journal journal when journal.count() == Count.CALLS -> Subject.CALL;
      case Source.Journal journal -> Subject.INCIDENT;
      case Source.Intervals intervals -> name(intervals.span()).subject();
    };
  }

  private static IntervalName name(Span span) {
    return IntervalName.valueOf(span.name());
  }

  private static CountedThings of(Count count, JournalScope scope, Instant known) {
    Object at = Counts.utc(known);
    return switch (count) {
      case CALLS ->
          new CountedThings(Subject.CALL, null).add("it.presented_at <= ?", at).real(scope, known);
      case INTERVENTIONS ->
          new CountedThings(Subject.INCIDENT, null)
              .add("it.closed_at <= ? AND it.effective", at)
              .real(scope, known);
    };
  }

  /**
   * All intervals of a name. One whose end was not known then, and could still come, is not
   * counted.
   */
  static CountedThings of(Span span, JournalScope scope, Instant known) {
    IntervalName name = name(span);
    Object at = Counts.utc(known);
    CountedThings things =
        new CountedThings(name.subject(), name)
            .add("(it.%s_at <= ? OR ".formatted(word(name.to())) + over(name.subject()), at)
            .add(" <= ?)", at);
    // What a unit came upon by itself was never sent to it.
    String sent = name.subject() == Subject.MISSION ? " AND NOT it.self_initiated" : "";
    return things.add(sent).real(scope, known);
  }

  /** When nothing more can come. */
  private static String over(Subject subject) {
    return switch (subject) {
      case CALL -> "least(it.ended_at, it.settled_at)";
      case INCIDENT -> "it.closed_at";
      case MISSION -> "least(it.cleared_at, it.ended_at)";
    };
  }

  private CountedThings measured(Measure measure, Instant known) {
    String valid = measure == Measure.INVALID ? "IS NULL" : "IS NOT NULL";
    return add(" AND " + seconds() + " " + valid, Counts.utc(known));
  }

  /** What the interval took; null without a valid length. The moment is bound in it. */
  String seconds() {
    return interval == null
        ? "NULL::double precision"
        : "CASE WHEN it.%s_at <= ? THEN it.%s_seconds END"
            .formatted(word(interval.to()), word(interval));
  }

  private CountedThings real(JournalScope scope, Instant known) {
    add(" AND NOT starts_with(it.room, ?)", RoomId.TRAINING);
    add(" AND " + ENTERED, Counts.utc(known));
    months(scope.first(), scope.last());
    scope.with().forEach(this::with);
    return this;
  }

  private void months(YearMonth first, YearMonth last) {
    if (first.getYear() == last.getYear()) {
      add(" AND it.local_year = ?", first.getYear());
      add(" AND it.local_month BETWEEN ? AND ?", first.getMonthValue(), last.getMonthValue());
    } else {
      String month = " AND (it.local_year, it.local_month) %s (?, ?)";
      add(month.formatted(">="), first.getYear(), first.getMonthValue());
      add(month.formatted("<="), last.getYear(), last.getMonthValue());
    }
  }

  private void with(By by, String key) {
    besideIt |= by.isOfIncidents() && subject != Subject.INCIDENT;
    if (key.equals(JournalScope.NONE)) {
      add(" AND " + key(by) + " IS NULL");
    } else {
      add(" AND " + key(by) + " = ?", key);
    }
  }

  private CountedThings add(String words, Object... values) {
    where.append(words);
    bound.addAll(List.of(values));
    return this;
  }

  /** What tells them apart, where {@link #from} has their incidents too. */
  String key(By by) {
    return by.sql(subject == Subject.INCIDENT ? "it" : "i");
  }

  /** FROM and WHERE, incidents beside calls and missions only where these are narrowed by them. */
  String from() {
    return from(besideIt);
  }

  /**
   * FROM and WHERE.
   *
   * @param incidents whether there is the incident of each too, called {@code i} beside calls and
   *     missions
   */
  public String from(boolean incidents) {
    String join =
        (incidents || besideIt) && subject != Subject.INCIDENT
            ? " LEFT JOIN incident i ON i.room = it.room AND i.incident = it.incident"
            : "";
    return "FROM " + word(subject) + " it" + join + " WHERE " + where;
  }

  /** What the question marks of {@link #from} stand for. */
  public List<Object> bound() {
    return Collections.unmodifiableList(bound);
  }

  public Subject subject() {
    return subject;
  }

  /** The interval that is measured; null where things themselves are counted. */
  public @Nullable IntervalName interval() {
    return interval;
  }

  private static String word(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
