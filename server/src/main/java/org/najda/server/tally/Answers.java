package org.najda.server.tally;

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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was counted for figures, kept until what it was counted from changes: that is looked for
 * once a minute. Safe for use by many threads, of which one at a time counts from a source.
 */
public final class Answers {
  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
  private static final Duration BETWEEN_CHECKS = Duration.ofMinutes(1);
  private static final int PATIENCE_MILLIS = 100;
  private static final int MOST = 20_000;

  private final KeptAnswers kept;
  private final Map<Question<?>, CompletableFuture<Dated<?>>> begun = new ConcurrentHashMap<>();
  private final Map<String, Source> sources = new ConcurrentHashMap<>();
  private final Counts counts;
  private final Changes changes;
  private final Supplier<ZoneId> zone;
  private final InstantSource clock;

  /**
   * Of figures, without any answer yet.
   *
   * @param zone of the institution's calendar
   */
  public Answers(Counts counts, Changes changes, Supplier<ZoneId> zone, InstantSource clock) {
    this(counts, changes, zone, clock, MOST);
  }

  /**
   * Of whatever is counted.
   *
   * @param most how many are kept: those that were asked for last
   */
  public Answers(
      Counts counts, Changes changes, Supplier<ZoneId> zone, InstantSource clock, int most) {
    this.kept = new KeptAnswers(most);
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

  /** By the institution's calendar. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone.get());
  }

  /** The month that runs. */
  public YearMonth running() {
    return YearMonth.from(today());
  }

  /** The answer to a question, counted where none is kept that is good. */
  public <A> Dated<A> get(Question<A> question, Function<Instant, A> counting) {
    return find(question)
        .orElseGet(() ->
            counting(
                question.ground().source(),
                now -> find(question).orElseGet(() -> keep(question, counting.apply(now), now))));
  }

  /**
   * The answer to a question, for whoever waits for it and for whoever does not.
   *
   * @param waits whether as {@link #get}, else as {@link #soon}
   */
  public <A> Optional<Dated<A>> get(
      Question<A> question, Function<Instant, A> counting, boolean waits) {
    return waits ? Optional.of(get(question, counting)) : soon(question, counting);
  }

  /**
   * The answer to a question, unless counting it takes longer than whoever looks at a page would
   * wait: then it goes on beside the requests, one time for all who ask.
   *
   * @return what was counted last, where that takes so long; empty where nothing was yet
   */
  public <A> Optional<Dated<A>> soon(Question<A> question, Function<Instant, A> counting) {
    return find(question)
        .or(() -> {
          try {
            begin(question, counting).get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
          } catch (TimeoutException isLong) {
            // It goes on.
          } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                ? cause
                : new IllegalStateException(e);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return kept.findLast(question);
        });
  }

  private <A> Future<Dated<?>> begin(Question<A> question, Function<Instant, A> counting) {
    CompletableFuture<Dated<?>> mine = new CompletableFuture<>();
    CompletableFuture<Dated<?>> before = begun.putIfAbsent(question, mine);
    if (before == null) {
      Thread.ofVirtual()
          .name("counting")
          .start(() -> {
            try {
              mine.complete(get(question, counting));
            } catch (RuntimeException e) {
              LOG.error("{} could not be counted", question, e);
              mine.completeExceptionally(e);
            } finally {
              begun.remove(question);
            }
          });
    }
    return before == null ? mine : before;
  }

  /** An answer that is kept and good. */
  public <A> Optional<Dated<A>> find(Question<A> question) {
    check(question.ground().source());
    return kept.find(question, clock.instant(), running());
  }

  public <A> Dated<A> keep(Question<A> question, A answer, Instant asOf) {
    return kept.keep(question, answer, asOf);
  }

  /** Does work that counts from a source, all of one moment, while nobody else does. */
  public <R> R counting(String source, Function<Instant, R> work) {
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
