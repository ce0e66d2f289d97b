package org.najda.server.tally;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Answers that were counted, each good until something that it was counted from changes, and then
 * for a minute; where all its months are over for ten minutes. Safe for use by many threads.
 */
final class KeptAnswers {
  private static final Duration FRESH = Duration.ofMinutes(1);
  private static final Duration CHANGED_HOLDS = Duration.ofMinutes(10);

  private final Map<Question<?>, Kept> kept;

  /**
   * @param most how many are kept: those that were asked for last
   */
  KeptAnswers(int most) {
    this.kept =
        new LinkedHashMap<>(1024, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<Question<?>, Kept> eldest) {
            return size() > most;
          }
        };
  }

  /**
   * An answer.
   *
   * @param changed when its ground was found to have changed; null while it has not
   */
  private record Kept(Object answer, Ground ground, Instant asOf, @Nullable Instant changed) {
    boolean isGood(Instant now, YearMonth running) {
      return changed == null
          || asOf.plus(FRESH).isAfter(now)
          || ground.last().isBefore(running) && changed.plus(CHANGED_HOLDS).isAfter(now);
    }

    /** To the question that it was kept for. */
    @SuppressWarnings("unchecked")
    <A> Dated<A> dated() {
      return new Dated<>((A) answer, asOf);
    }

    Kept check(boolean hasChanged, Instant checked) {
      return hasChanged
          ? new Kept(answer, ground, asOf, checked)
          : new Kept(answer, ground, checked, null);
    }
  }

  /** A good answer to a question. */
  synchronized <A> Optional<Dated<A>> find(Question<A> question, Instant now, YearMonth running) {
    return Optional.ofNullable(kept.get(question))
        .filter(found -> found.isGood(now, running))
        .map(Kept::dated);
  }

  /** What was counted last, good or not. */
  synchronized <A> Optional<Dated<A>> findLast(Question<A> question) {
    return Optional.ofNullable(kept.get(question)).map(Kept::dated);
  }

  synchronized <A> Dated<A> keep(Question<A> question, A answer, Instant asOf) {
    kept.put(question, new Kept(answer, question.ground(), asOf, null));
    return new Dated<>(answer, asOf);
  }

  /** Takes up which grounds of a source have changed; the others are known as of then. */
  synchronized void check(String source, Predicate<Ground> changed, Instant checked) {
    kept.replaceAll((question, each) ->
        each.changed() == null && each.ground().source().equals(source)
            ? each.check(changed.test(each.ground()), checked)
            : each);
  }
}
