package org.najda.server.level;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.najda.core.interval.Interval.Invalid;
import org.najda.core.interval.Percentiles;
import org.najda.server.projection.Measurement;

/**
 * What a group of intervals took.
 *
 * @param n of those with a valid length
 * @param p50Seconds half were no longer, by nearest rank; null when n is 0
 * @param p90Seconds nine of ten were no longer
 * @param aimed how many of the n a target of the room speaks of
 * @param within how many of those were no longer than it
 * @param pending not over yet
 * @param missing lacking a stamp for good, such as calls that nobody answered
 * @param outOfOrder ending before they begin
 * @param doubtful how many of the n rest on a clock that is not to be relied on
 * @param late how many of the n are as cards tell them, entered after an outage
 */
public record Figure(
    int n,
    @Nullable Double p50Seconds,
    @Nullable Double p90Seconds,
    int aimed,
    int within,
    int pending,
    int missing,
    int outOfOrder,
    int doubtful,
    int late) {

  public static Figure of(List<Measurement> group, Aims aims) {
    List<Long> millis =
        group.stream()
            .map(Measurement::length)
            .filter(Objects::nonNull)
            .map(length -> length.toMillis())
            .toList();
    return new Figure(
        millis.size(),
        seconds(millis, 50),
        seconds(millis, 90),
        (int) group.stream().filter(aims::speaksOf).count(),
        (int) group.stream().filter(aims::reachedBy).count(),
        (int) group.stream().filter(Measurement::isPending).count(),
        count(group, Invalid.MISSING),
        count(group, Invalid.OUT_OF_ORDER),
        valid(group, Measurement::doubtful),
        valid(group, Measurement::late));
  }

  private static int valid(List<Measurement> group, Predicate<Measurement> which) {
    return (int) group.stream().filter(one -> one.length() != null).filter(which).count();
  }

  private static int count(List<Measurement> group, Invalid why) {
    return (int) group.stream().filter(one -> one.invalid() == why).count();
  }

  private static @Nullable Double seconds(List<Long> millis, int percent) {
    return millis.isEmpty() ? null : new Percentiles(millis).at(percent) / 1000.0;
  }
}
