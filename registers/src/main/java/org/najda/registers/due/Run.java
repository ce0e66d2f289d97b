package org.najda.registers.due;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Deadline;
import org.najda.registers.definition.Deadline.Clock;
import org.najda.registers.law.LawBook;
import org.najda.registers.law.Limit;

/**
 * How a record ran against a deadline by its own times, whether somebody watched or not.
 *
 * @param start when the deadline's clock began
 * @param basis by which the law grants time; null where the record says none
 * @param extended when it was prolonged, in the order of time
 * @param left when it left the states in which the deadline runs, or was done; null where it has
 *     not
 */
public record Run(
    Instant start, @Nullable String basis, List<Instant> extended, @Nullable Instant left) {
  public Run {
    extended = List.copyOf(extended);
  }

  /**
   * When the time was over. What was granted after that prolonged nothing; where the law grants
   * nothing it was over as it began.
   *
   * @param zone the calendar of the place: it says on which day the clock began, and so by which
   *     law
   */
  public Instant end(Deadline deadline, LawBook law, ZoneId zone) {
    return switch (deadline.clock()) {
      case Clock.Within within -> Due.end(within, start, zone);
      case Clock.ByLaw byLaw ->
          Optional.ofNullable(basis)
              .flatMap(each -> law.find(byLaw.topic(), each, start.atZone(zone).toLocalDate()))
              .map(this::end)
              .orElse(start);
    };
  }

  private Instant end(Limit limit) {
    Instant end = limit.end(start, 0);
    for (int granted = 0; granted < extended.size(); granted++) {
      if (!extended.get(granted).isBefore(end)) {
        break;
      }
      end = limit.end(start, granted + 1);
    }
    return end;
  }

  /** Whether it still ran when the time was over. */
  public boolean isOver(Instant end) {
    return left == null || !left.isBefore(end);
  }
}
