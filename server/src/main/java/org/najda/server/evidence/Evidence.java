package org.najda.server.evidence;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.registers.access.Reader;
import org.najda.registers.definition.Indicator;
import org.najda.registers.definition.Indicator.Source;
import org.najda.registers.definition.Register;
import org.najda.registers.disclosure.Suppression;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.register.CountedRecords;
import org.najda.server.register.CountedRecords.Place;
import org.najda.server.register.Registrar;
import org.najda.server.review.Breakdowns;
import org.najda.server.review.Breakdowns.Named;
import org.najda.server.review.YearReview;
import org.najda.server.tally.CountedAt;
import org.najda.server.tally.CountedEntries;

/** Finds what stands behind figures. */
public final class Evidence {
  private final Registrar registrar;
  private final CountedRecords records;
  private final KnownCounts counts = new KnownCounts();
  private final InstantSource clock;

  public Evidence(Registrar registrar, CountedRecords records, InstantSource clock) {
    this.registrar = registrar;
    this.records = records;
    this.clock = clock;
  }

  /**
   * What is asked.
   *
   * @param year of the review; null: that of the day
   * @param asOf what was entered until its end counts; null: today
   * @param part {@code BREAKDOWN/PART}; empty for the whole figure
   * @param after {@code RECORD/ENTRY} where the page before ended; empty for the first
   */
  public record Asked(
      String figure, @Nullable Integer year, @Nullable LocalDate asOf, String part, String after) {}

  /**
   * What was found.
   *
   * @param part null for the whole figure
   * @param seen how many of the entries its reader may know of
   * @param all how many there are; null where that could tell him of somebody he may not know of
   */
  public record Found(
      Indicator indicator,
      @Nullable Named part,
      Register register,
      int year,
      LocalDate asOf,
      CountedRecords.Page page,
      long seen,
      @Nullable Long all) {

    /** How many are closed to its reader; null where that is not told. */
    public @Nullable Long closed() {
      return all == null ? null : all - seen;
    }
  }

  /**
   * The entries behind a figure that are counted from a register.
   *
   * @throws ProblemException there is no such figure or part, or nothing of it is open to him
   */
  public Found find(String person, Asked asked) {
    Indicator indicator =
        registrar
            .definitions()
            .findIndicator(asked.figure())
            .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    LocalDate asOf = asked.asOf() == null ? today() : asked.asOf();
    int year = asked.year() == null ? asOf.getYear() : asked.year();
    CountedAt at = CountedAt.of(registrar.definitions(), indicator, year);
    if (!(at.source() instanceof Source.Kept kept)) {
      throw ProblemException.of(ProblemCode.NOT_FOUND);
    }
    Register register = registrar.register(person, kept.register());
    Named part = part(indicator, asked.part(), at.year());
    Instant known = YearReview.endOf(asOf, registrar.directory());
    CountedEntries counted =
        CountedEntries.of(kept, part == null ? null : part.part().which(), at.year(), known);
    Numbers numbers =
        Numbers.of(
            counts.get(
                new KnownCounts.Key(indicator.id(), asked.part(), year, asOf),
                clock.instant(),
                () -> records.byUnit(register, counted)),
            registrar.reader(person, register));
    return new Found(
        indicator,
        part,
        register,
        at.year(),
        asOf,
        records.page(person, register, counted, place(asked.after())),
        numbers.seen(),
        numbers.told(part));
  }

  /** How many entries there are, and how many of them a reader may know of. */
  private record Numbers(long seen, long all) {
    static Numbers of(Map<String, Long> byUnit, Reader reader) {
      long all = byUnit.values().stream().mapToLong(Long::longValue).sum();
      long seen =
          byUnit.entrySet().stream()
              .filter(unit -> reader.on(unit.getKey()).isPresent())
              .mapToLong(Map.Entry::getValue)
              .sum();
      return new Numbers(seen, all);
    }

    /** All of them; small ones, other than 0, to who may know of all alone. */
    @Nullable Long told(@Nullable Named part) {
      boolean isTold =
          seen == all
              || all == 0
              || all >= Suppression.SMALLEST_TOLD
                  && all - seen >= Suppression.SMALLEST_TOLD
                  && (part == null || !part.breakdown().sensitive());
      return isTold ? all : null;
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), registrar.directory().zone());
  }

  private @Nullable Named part(Indicator indicator, String asked, int year) {
    if (asked.isEmpty()) {
      return null;
    }
    int slash = asked.indexOf('/');
    Optional<Named> found =
        slash < 0
            ? Optional.empty()
            : new Breakdowns(registrar.definitions(), registrar.directory(), List::of)
                .find(indicator, asked.substring(0, slash), asked.substring(slash + 1), year);
    return found.orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
  }

  private static @Nullable Place place(String after) {
    if (after.isEmpty()) {
      return null;
    }
    int slash = after.lastIndexOf('/');
    try {
      return new Place(after.substring(0, slash), Integer.parseInt(after.substring(slash + 1)));
    } catch (NumberFormatException | StringIndexOutOfBoundsException none) {
      throw ProblemException.of(ProblemCode.BAD_REQUEST);
    }
  }

  /** A day as addresses write it; null where none stands there. */
  static @Nullable LocalDate day(String text) {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException none) {
      throw ProblemException.of(ProblemCode.BAD_REQUEST);
    }
  }
}
