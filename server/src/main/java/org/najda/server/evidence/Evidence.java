package org.najda.server.evidence;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.najda.registers.access.Reader;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.definition.Grant;
import org.najda.registers.definition.Indicator;
import org.najda.registers.definition.Indicator.Source;
import org.najda.registers.definition.Label;
import org.najda.registers.definition.Register;
import org.najda.registers.definition.Role;
import org.najda.registers.disclosure.Sensitive;
import org.najda.registers.disclosure.Suppression;
import org.najda.registers.tally.Part;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.register.CountedRecords;
import org.najda.server.register.Registrar;
import org.najda.server.review.Breakdowns;
import org.najda.server.review.Breakdowns.Named;
import org.najda.server.review.YearReview;
import org.najda.server.tally.Changes;
import org.najda.server.tally.CountedAt;
import org.najda.server.tally.Counts;
import org.najda.server.tally.Dated;

/** Finds what stands behind figures. */
public final class Evidence {
  private final Registrar registrar;
  private final EntriesBehind entries;
  private final InstantSource clock;

  public Evidence(
      Registrar registrar,
      CountedRecords records,
      Counts counts,
      Changes changes,
      InstantSource clock) {
    this.registrar = registrar;
    this.entries = new EntriesBehind(registrar, records, counts, changes, clock);
    this.clock = clock;
  }

  /**
   * What is asked.
   *
   * @param after {@code DAY/RECORD/ENTRY} where the page before ended; empty for the first
   */
  public record Asked(String figure, NumberOf number, String after) {}

  /**
   * What was found.
   *
   * @param part null for the whole figure
   * @param numbers null while they are counted
   */
  public record Found(
      Indicator indicator,
      @Nullable Named part,
      Register register,
      CountedAt at,
      LocalDate asOf,
      CountedRecords.Page page,
      @Nullable Numbers numbers) {

    public int year() {
      return at.year();
    }

    /** Whether there are others, of the same cohort, that did not see another act in time. */
    boolean isOfCohort() {
      return at.source() instanceof Source.Followed;
    }
  }

  /**
   * The entries behind a figure that are counted from a register, however long counting takes.
   *
   * @throws ProblemException there is no such figure or part, or nothing of it is open to him
   */
  public Found find(String person, Asked asked) {
    return find(person, asked, true);
  }

  /**
   * The same at once: the numbers are left out while they are counted.
   *
   * @throws ProblemException as {@link #find}
   */
  public Found findSoon(String person, Asked asked) {
    return find(person, asked, false);
  }

  private Found find(String person, Asked asked, boolean waits) {
    Indicator indicator =
        registrar
            .definitions()
            .findIndicator(asked.figure())
            .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    LocalDate asOf = Objects.requireNonNullElseGet(asked.number().asOf(), this::today);
    int year = asked.number().year(asOf);
    CountedAt at = CountedAt.of(registrar.definitions(), indicator, year);
    Instant known = YearReview.endOf(asOf, registrar.directory());
    Register register =
        registrar.register(
            person,
            registerOf(at.source()).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND)));
    Named part = part(indicator, asked.number(), at.year());
    EntriesBehind.Behind behind =
        entries.find(
            new EntriesBehind.Looking(person, register, asked, at.year(), known, waits),
            at.source(),
            part == null ? null : part.part().which());
    boolean isProtected = isProtected(indicator, part, asked.number());
    Numbers numbers =
        behind
            .byUnit()
            .map(found -> numbers(found, registrar.reader(person, register), isProtected))
            .orElse(null);
    return new Found(indicator, part, register, at, asOf, behind.page(), numbers);
  }

  /** As editions and the reports of months protect it. */
  private boolean isProtected(Indicator indicator, @Nullable Named part, NumberOf number) {
    Sensitive sensitive = new Sensitive(registrar.definitions().indicators());
    boolean isOfMonths =
        number.isOfMonths() || part != null && part.part().which() instanceof Part.Which.During;
    return part != null && part.breakdown().sensitive()
        || isOfMonths && sensitive.is(indicator)
        || !sensitive.wholes(indicator).isEmpty();
  }

  /** The register whose records stand behind what comes from a source. */
  private static Optional<String> registerOf(Source source) {
    return switch (source) {
      case Source.OfRegister entries -> Optional.of(entries.register());
      case Source.Overrun overrun -> Optional.of(overrun.register());
      default -> Optional.empty();
    };
  }

  /** The register that a figure is counted from, where somebody may not know of it. */
  Optional<Register> findClosed(String person, String figure) {
    Definitions definitions = registrar.definitions();
    return definitions
        .findIndicator(figure)
        .map(found -> CountedAt.of(definitions, found, 0).source())
        .flatMap(Evidence::registerOf)
        .flatMap(definitions::findRegister)
        .filter(register -> !registrar.listRegisters(person).contains(register));
  }

  /** The institution's calendar. */
  ZoneId zone() {
    return registrar.directory().zone();
  }

  /** What figures are worked out from. */
  Bases bases() {
    return new Bases(registrar.definitions(), today());
  }

  /** What a figure is called. */
  Label label(String figure) {
    return registrar.definitions().getIndicator(figure).label();
  }

  /** The roles that may read a register, as they are called. */
  List<Label> readers(Register register) {
    Set<String> roles = register.grants().stream().map(Grant::role).collect(Collectors.toSet());
    return registrar.definitions().roles().stream()
        .filter(role -> roles.contains(role.key()))
        .map(Role::label)
        .toList();
  }

  /** All are told, where they are small and not 0, to who may know of all alone. */
  private static Numbers numbers(
      Dated<SortedMap<String, Long>> byUnit, Reader reader, boolean isProtected) {
    long all = 0;
    long seen = 0;
    for (Map.Entry<String, Long> unit : byUnit.answer().entrySet()) {
      all += unit.getValue();
      seen += reader.on(unit.getKey()).isPresent() ? unit.getValue() : 0;
    }
    boolean isTold =
        seen == all
            || all == 0
            || all >= Suppression.SMALLEST_TOLD
                && all - seen >= Suppression.SMALLEST_TOLD
                && !isProtected;
    return new Numbers(seen, isTold ? all : null, byUnit.asOf());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone());
  }

  private @Nullable Named part(Indicator indicator, NumberOf number, int year) {
    Breakdowns breakdowns =
        new Breakdowns(registrar.definitions(), registrar.directory(), List::of);
    return number
        .findPart()
        .map(part ->
            breakdowns
                .find(indicator, part.breakdown(), part.key(), year)
                .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND)))
        .orElse(null);
  }
}
