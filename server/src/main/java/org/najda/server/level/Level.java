package org.najda.server.level;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.najda.core.EnumWords;
import org.najda.core.Priority;
import org.najda.core.interval.IntervalName;
import org.najda.core.settings.Target;
import org.najda.server.projection.Measurement;

/**
 * One service level.
 *
 * @param interval its name by its two stamps
 * @param target the room's own for all priorities; left out when it has set none
 * @param all of it together
 * @param byPriority by the incident's priority; last, without one, calls that led to no incident
 * @param byDistrict likewise
 * @param course step by step, in order of time
 */
record Level(
    Name name,
    String interval,
    @Nullable Target target,
    Figure all,
    List<OfPriority> byPriority,
    List<OfDistrict> byDistrict,
    List<Step> course) {

  /** What a room is judged by, with the interval that each is. */
  enum Name {
    ANSWER(IntervalName.PRESENTED_TO_ANSWERED),
    DISPATCH(IntervalName.ANSWERED_TO_FIRST_SENT),
    ARRIVAL(IntervalName.PRESENTED_TO_FIRST_ON_SCENE);

    private final IntervalName interval;

    Name(IntervalName interval) {
      this.interval = interval;
    }

    IntervalName interval() {
      return interval;
    }
  }

  record OfPriority(@Nullable Priority priority, @Nullable Target target, Figure figure) {}

  record OfDistrict(@Nullable String district, Figure figure) {}

  /**
   * @param from when the step begins
   */
  record Step(Instant from, Figure figure) {}

  static Level of(Name name, List<Measurement> measured, Aims aims, List<Instant> steps) {
    List<OfPriority> byPriority = new ArrayList<>();
    grouped(measured, Measurement::priority, Comparator.<Priority>naturalOrder())
        .forEach((priority, group) ->
            byPriority.add(
                new OfPriority(
                    priority.orElse(null),
                    aims.find(priority.orElse(null)).orElse(null),
                    Figure.of(group, aims))));
    List<OfDistrict> byDistrict = new ArrayList<>();
    grouped(measured, Measurement::district, Comparator.<String>naturalOrder())
        .forEach((district, group) ->
            byDistrict.add(new OfDistrict(district.orElse(null), Figure.of(group, aims))));
    return new Level(
        name,
        EnumWords.of(name.interval()),
        aims.find(null).orElse(null),
        Figure.of(measured, aims),
        byPriority,
        byDistrict,
        course(measured, aims, steps));
  }

  /** Those of no key come last. */
  private static <K> SortedMap<Optional<K>, List<Measurement>> grouped(
      List<Measurement> measured, Function<Measurement, @Nullable K> key, Comparator<K> order) {
    SortedMap<Optional<K>, List<Measurement>> groups =
        new TreeMap<>(
            Comparator.comparing(
                (Optional<K> one) -> one.orElse(null), Comparator.nullsLast(order)));
    for (Measurement one : measured) {
      groups
          .computeIfAbsent(Optional.ofNullable(key.apply(one)), none -> new ArrayList<>())
          .add(one);
    }
    return groups;
  }

  private static List<Step> course(List<Measurement> measured, Aims aims, List<Instant> steps) {
    TreeMap<Instant, List<Measurement>> groups = new TreeMap<>();
    steps.forEach(step -> groups.put(step, new ArrayList<>()));
    for (Measurement one : measured) {
      groups.floorEntry(one.at()).getValue().add(one);
    }
    List<Step> course = new ArrayList<>();
    groups.forEach((from, group) -> course.add(new Step(from, Figure.of(group, aims))));
    return course;
  }
}
