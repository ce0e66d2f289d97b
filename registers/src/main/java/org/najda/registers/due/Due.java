package org.najda.registers.due;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Deadline;
import org.najda.registers.definition.Deadline.Clock;
import org.najda.registers.definition.Deadline.Warning;
import org.najda.registers.entry.Life;
import org.najda.registers.entry.Value;
import org.najda.registers.law.LawBook;
import org.najda.registers.law.Limit;

/**
 * A deadline of a record, with its times.
 *
 * @param end equal to {@code start} where the law grants nothing: it is over as it begins
 * @param granted extensions that count
 * @param limit the law that it follows; null for a rule of the house, and where the law grants none
 */
public record Due(
    Deadline deadline, Instant start, Instant end, int granted, @Nullable Limit limit) {

  /** A warning and its moment. */
  public record Telling(Warning warning, Instant at) {}

  /** The deadlines that run, the nearest end first. */
  public static List<Due> listRunning(
      List<Deadline> deadlines, Life life, LawBook law, ZoneId zone) {
    return deadlines.stream()
        .filter(deadline -> deadline.during().contains(life.state()))
        .filter(
            deadline -> deadline.until() == null || !life.values().containsKey(deadline.until()))
        .flatMap(deadline -> find(deadline, life, law, zone).stream())
        .sorted(Comparator.comparing(Due::end))
        .toList();
  }

  /**
   * The times of a deadline, whether it still runs or not; empty where it has not begun.
   *
   * @param zone the calendar of the place: it says on which day the clock began, and so by which
   *     law
   */
  public static Optional<Due> find(Deadline deadline, Life life, LawBook law, ZoneId zone) {
    return life.findMoment(deadline.clock().starts())
        .map(start ->
            switch (deadline.clock()) {
              case Clock.ByLaw byLaw -> byLaw(deadline, byLaw, start, life, law, zone);
              case Clock.Within within ->
                  new Due(deadline, start, end(within, start, zone), 0, null);
            });
  }

  private static Due byLaw(
      Deadline deadline, Clock.ByLaw clock, Instant start, Life life, LawBook law, ZoneId zone) {
    int granted = life.count(clock.extension());
    return life.findValue(clock.basis())
        .map(Value::text)
        .flatMap(basis -> law.find(clock.topic(), basis, start.atZone(zone).toLocalDate()))
        .map(limit -> new Due(deadline, start, limit.end(start, granted), granted, limit))
        .orElseGet(() -> new Due(deadline, start, start, granted, null));
  }

  static Instant end(Clock.Within clock, Instant start, ZoneId zone) {
    return start.atZone(zone).plus(clock.days()).toInstant().plus(clock.time());
  }

  public boolean isOver(Instant now) {
    return !now.isBefore(end);
  }

  /** When each warning is told, in the order of time. */
  public List<Telling> tellings() {
    return deadline.warnings().stream()
        .map(warning -> new Telling(warning, at(warning)))
        .sorted(Comparator.comparing(Telling::at))
        .toList();
  }

  private Instant at(Warning warning) {
    return switch (warning) {
      case Warning.Before before -> end.minus(before.left());
      case Warning.Gone gone ->
          start.plus(Duration.between(start, end).multipliedBy(gone.percent()).dividedBy(100));
    };
  }
}
