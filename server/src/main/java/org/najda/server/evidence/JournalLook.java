package org.najda.server.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.najda.core.RoomId;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.definition.Indicator;
import org.najda.registers.definition.Indicator.Source;
import org.najda.registers.directory.Directory;
import org.najda.registers.tally.Part;
import org.najda.server.evidence.NumberOf.PartKey;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.review.Breakdowns;
import org.najda.server.tally.CountedAt;
import org.najda.server.tally.CountedThings;
import org.najda.server.tally.JournalScope;
import org.najda.server.tally.JournalScope.By;

/** What of the rooms' journals stands behind a number. */
record JournalLook(Source.OfRooms source, JournalScope scope) {

  /**
   * That of a number of a figure.
   *
   * @param year of whose review it is
   * @throws ProblemException the figure is not counted from journals, or has no such part
   */
  static JournalLook of(
      Definitions definitions,
      Directory directory,
      Indicator indicator,
      NumberOf number,
      int year) {
    CountedAt at = CountedAt.of(definitions, indicator, year);
    if (!(at.source() instanceof Source.OfRooms source)) {
      throw ProblemException.of(ProblemCode.NOT_FOUND);
    }
    JournalLook whole = new JournalLook(source, scope(number, at.year()));
    return number
        .findPart()
        .map(part -> whole.part(which(definitions, directory, indicator, part, at.year())))
        .orElse(whole);
  }

  private static JournalScope scope(NumberOf number, int year) {
    JournalScope scope = JournalScope.ofYear(year);
    if (number.isOfMonths()) {
      scope =
          scope.during(
              Objects.requireNonNull(number.from(year)), Objects.requireNonNull(number.to(year)));
    }
    for (Map.Entry<By, String> each : number.with().entrySet()) {
      scope = scope.with(each.getKey(), each.getValue());
    }
    return scope;
  }

  private JournalLook part(Part.Which which) {
    return switch (which) {
      case Part.Which.During during ->
          new JournalLook(source, scope.during(during.month(), during.month()));
      case Part.Which.OfRoom room -> new JournalLook(source, scope.with(By.ROOM, room.room()));
      case Part.Which.OfSpan phase when source instanceof Source.Intervals intervals ->
          new JournalLook(new Source.Intervals(phase.span(), intervals.measure()), scope);
      default -> throw ProblemException.of(ProblemCode.NOT_FOUND);
    };
  }

  /** Those of one room. */
  CountedThings things(RoomId room, Instant known) {
    return CountedThings.of(source, scope.with(By.ROOM, room.value()), known);
  }

  /** A room is a part by its id, whatever it is called. */
  private static Part.Which which(
      Definitions definitions, Directory directory, Indicator indicator, PartKey part, int year) {
    Part ofRoom = new Part(part.key(), null, new Part.Which.OfRoom(part.key()));
    return new Breakdowns(definitions, directory, () -> List.of(ofRoom))
        .find(indicator, part.breakdown(), part.key(), year)
        .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND))
        .part()
        .which();
  }
}
