package org.najda.server.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Answers each question once for all who ask it within a minute. Safe for use by many threads. */
final class Minute<Q, A> {
  private static final Duration KEPT_FOR = Duration.ofMinutes(1);

  private final InstantSource clock;
  private final Function<Q, A> answering;
  private final Map<Q, Answered<A>> kept = new ConcurrentHashMap<>();

  private record Answered<A>(Instant at, A answer) {}

  Minute(InstantSource clock, Function<Q, A> answering) {
    this.clock = clock;
    this.answering = answering;
  }

  A answer(Q question) {
    Instant now = clock.instant();
    kept.values().removeIf(each -> !each.at().plus(KEPT_FOR).isAfter(now));
    return kept.computeIfAbsent(question, asked -> new Answered<>(now, answering.apply(asked)))
        .answer();
  }
}
