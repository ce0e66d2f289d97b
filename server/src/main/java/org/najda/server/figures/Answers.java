package org.najda.server.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.najda.server.figures.KeptAnswers.Ground;
import org.najda.server.figures.KeptAnswers.Question;
import org.najda.server.tally.Changes;
import org.najda.server.tally.Counts;

/**
 * What was counted for figures, kept until what it was counted from changes: that is looked for
 * once a minute. Safe for use by many threads, of which one at a time counts from a source.
 */
public final class Answers {
  private static final Duration BETWEEN_CHECKS = Duration.ofMinutes(1);

  private final KeptAnswers kept = new KeptAnswers();
  private final Map<String, Source> sources = new ConcurrentHashMap<>();
  private final Counts counts;
  private final Changes changes;
  private final Supplier<ZoneId> zone;
  private final InstantSource clock;

  /**
   * Without any answer yet.
   *
   * @param zone of the institution's calendar
   */
  public Answers(Counts counts, Changes changes, Supplier<ZoneId> zone, InstantSource clock) {
    this.counts = counts;
    this.changes = changes;
    this.zone = zone;
    this.clock = clock;
  }

  /** A register or the journals, and when it was looked at last. */
  private static final class Source {
    private final Object counting = new Object();
    private Instant checked = Instant.MIN;

    /** How many entries a register had then, or how far journals were followed. */
    private long position;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone.get());
  }

  /** The month that runs. */
  YearMonth running() {
    return YearMonth.from(today());
  }

  /** The answer to a question, counted where none is kept that is good. */
  <A> Dated<A> get(Question<A> question, Function<Instant, A> counting) {
    return find(question)
        .orElseGet(() ->
            counting(
                question.ground().source(),
                now -> find(question).orElseGet(() -> keep(question, counting.apply(now), now))));
  }

  /** An answer that is kept and good. */
  <A> Optional<Dated<A>> find(Question<A> question) {
    check(question.ground().source());
    return kept.find(question, clock.instant(), running());
  }

  <A> Dated<A> keep(Question<A> question, A answer, Instant asOf) {
    return kept.keep(question, answer, asOf);
  }

  /** Does work that counts from a source, all of one moment, while nobody else does. */
  <R> R counting(String source, Function<Instant, R> work) {
    synchronized (source(source).counting) {
      return counts.atOnce(() -> work.apply(clock.instant()));
    }
  }

  private Source source(String key) {
    return sources.computeIfAbsent(key, each -> new Source());
  }

  private void check(String key) {
    Source source = source(key);
    synchronized (source) {
      Instant now = clock.instant();
      if (!source.checked.equals(Instant.MIN) && source.checked.plus(BETWEEN_CHECKS).isAfter(now)) {
        return;
      }
      if (key.equals(Ground.JOURNALS)) {
        checkJournals(source, now);
      } else {
        checkRegister(key, source, now);
      }
      source.checked = now;
    }
  }

  /** A journal does not say which months its events are about: any of them may have changed. */
  private void checkJournals(Source source, Instant now) {
    long position = changes.journals();
    boolean hasChanged = position != source.position;
    kept.check(Ground.JOURNALS, ground -> hasChanged, now);
    source.position = position;
  }

  /** By what was entered, not by when it says so: what is made up bears times long past. */
  private void checkRegister(String register, Source source, Instant now) {
    long entries = changes.entries(register);
    SortedSet<YearMonth> months =
        entries == source.position || source.checked.equals(Instant.MIN)
            ? Collections.emptySortedSet()
            : counts.atOnce(() -> changes.since(register, source.position));
    kept.check(register, ground -> months.stream().anyMatch(ground::isOf), now);
    source.position = entries;
  }
}
