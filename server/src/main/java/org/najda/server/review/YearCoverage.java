package org.najda.server.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Indicator.Period;
import org.najda.registers.definition.Indicator.Source;
import org.najda.registers.directory.Directory;
import org.najda.registers.directory.OrgUnit;
import org.najda.registers.tally.Part;
import org.najda.server.review.YearReview.Ground;

/** Who told something of a year, register by register and room by room. */
final class YearCoverage {
  private static final int SILENT_DAYS = 7;

  private final LocalDate first;
  private final LocalDate quiet;
  private final List<Part> units;
  private final List<Part> rooms;
  private final SortedMap<String, SortedMap<String, LocalDate>> lastOfUnits;
  private final SortedMap<String, LocalDate> lastOfRooms;

  /**
   * Looks once for all figures.
   *
   * @param known what was entered until then is looked at
   */
  YearCoverage(Ground ground, int year, Instant known, List<Part> rooms) {
    this.first = Period.YEAR.from(year);
    LocalDate end = Period.YEAR.to(year);
    LocalDate today = known.atZone(ground.directory().zone()).toLocalDate().plusDays(1);
    this.quiet = (today.isBefore(end) ? today : end).minusDays(SILENT_DAYS);
    this.rooms = rooms;
    this.units = units(ground.directory(), end);
    this.lastOfUnits = ground.counts().lastDaysOfUnits(first.minusYears(1), end, known);
    this.lastOfRooms = ground.counts().lastDaysOfRooms(first.minusYears(1), end, known);
  }

  /** Those that still stood on the last day. */
  private static List<Part> units(Directory directory, LocalDate end) {
    return directory.listUnits().stream()
        .filter(unit -> unit.to() == null || !unit.to().isBefore(end.minusDays(1)))
        .map(YearCoverage::part)
        .toList();
  }

  private static Part part(OrgUnit unit) {
    return new Part(
        unit.key(), unit.label(), new Part.Which.At(new TreeSet<>(List.of(unit.key()))));
  }

  /** Who a figure rests on; null where it is worked out or said by somebody. */
  @Nullable Coverage of(Source source) {
    return switch (source) {
      case Source.Kept kept -> ofRegister(kept.register());
      case Source.Followed followed -> ofRegister(followed.first().register());
      case Source.Lapse lapse -> ofRegister(lapse.register());
      case Source.Overrun overrun -> ofRegister(overrun.register());
      case Source.Journal journal -> Coverage.of(rooms, lastOfRooms, quiet);
      case Source.Intervals intervals -> Coverage.of(rooms, lastOfRooms, quiet);
      case Source.Entries entries -> ofAll();
      case Source.Earlier earlier -> null;
      case Source.Formula formula -> null;
      case Source.OfReview review -> null;
      case Source.Declared declared -> null;
    };
  }

  private Coverage ofRegister(String register) {
    return Coverage.of(
        units, lastOfUnits.getOrDefault(register, Collections.emptySortedMap()), first);
  }

  private Coverage ofAll() {
    SortedMap<String, LocalDate> last = new TreeMap<>();
    lastOfUnits.forEach((register, days) ->
        days.forEach((unit, day) ->
            last.merge(unit, day, (one, other) -> one.isAfter(other) ? one : other)));
    return Coverage.of(units, last, first);
  }
}
