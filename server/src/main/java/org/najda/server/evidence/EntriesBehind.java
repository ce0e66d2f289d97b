package org.najda.server.evidence;

import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Indicator.Source;
import org.najda.registers.definition.Register;
import org.najda.registers.tally.Part;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.register.CountedRecords;
import org.najda.server.register.CountedRecords.Place;
import org.najda.server.register.Registrar;
import org.najda.server.tally.Changes;
import org.najda.server.tally.CountedByUnit;
import org.najda.server.tally.CountedEntries;
import org.najda.server.tally.Counts;
import org.najda.server.tally.Overruns;

/** Looks up the entries of a register that a figure counts, or that a median is found among. */
final class EntriesBehind {
  private final Registrar registrar;
  private final CountedRecords records;
  private final Changes changes;
  private final InstantSource clock;
  private final Counts counts;
  private final KnownCounts<Counted, CountedByUnit> known = new KnownCounts<>();

  EntriesBehind(
      Registrar registrar,
      CountedRecords records,
      Counts counts,
      Changes changes,
      InstantSource clock) {
    this.registrar = registrar;
    this.records = records;
    this.counts = counts;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * Who looks for what.
   *
   * @param year of which it speaks
   * @param known what was entered until then is looked at
   */
  record Looking(String person, Register register, Evidence.Asked asked, int year, Instant known) {
    NumberOf number() {
      return asked.number();
    }

    @Nullable Place after() {
      return asked.after().isEmpty()
          ? null
          : Place.parse(asked.after())
              .orElseThrow(() -> ProblemException.of(ProblemCode.BAD_REQUEST));
    }
  }

  /**
   * What was counted: numbers that differ only by month, unit or option are told from one count.
   *
   * @param fields that parts are told apart by
   */
  private record Counted(CountedByUnit.Asked asked, SortedSet<String> fields) {}

  /**
   * What was found.
   *
   * @param byUnit how many there are, by the unit where their record is kept
   */
  record Behind(SortedMap<String, Long> byUnit, CountedRecords.Page page) {}

  /**
   * A page of them.
   *
   * @param part null for the whole figure
   * @throws ProblemException no entries stand behind what comes from there
   */
  Behind find(Looking looking, Source source, Part.@Nullable Which part) {
    boolean isKnown = source instanceof Source.Followed || !looking.number().isOfOthers();
    if (isKnown && source instanceof Source.OfRegister entries) {
      return entries(looking, entries, part);
    }
    if (isKnown && source instanceof Source.Overrun overrun) {
      return overrun(looking, overrun);
    }
    throw ProblemException.of(ProblemCode.NOT_FOUND);
  }

  /** Of months of an earlier year where that year's figure is looked behind. */
  private Behind entries(Looking looking, Source.OfRegister source, Part.@Nullable Which part) {
    NumberOf number = looking.number();
    int year = looking.year();
    Source.OfRegister chosen = number.isOfMonths() ? source.byCalendar() : source;
    CountedEntries.Which which =
        new CountedEntries.Which(part, number.from(year), number.to(year), number.isOfOthers());
    CountedByUnit.Asked counted = CountedByUnit.Asked.of(chosen, which, year, looking.known());
    return new Behind(
        count(looking.register(), counted, CountedByUnit.fields(part)).of(which),
        records.page(
            looking.person(),
            looking.register(),
            CountedEntries.of(chosen, which, year, looking.known()),
            looking.after()));
  }

  private CountedByUnit count(
      Register register, CountedByUnit.Asked asked, SortedSet<String> fields) {
    return known.get(
        new Counted(asked, fields),
        changes.entries(register.key()),
        clock.instant(),
        () -> counts.atOnce(() -> counts.byUnit(asked, register, fields)));
  }

  private Behind overrun(Looking looking, Source.Overrun overrun) {
    List<Overruns.Over> over =
        records.overruns(
            Overruns.Rule.of(registrar.definitions(), registrar.directory(), overrun),
            within(looking));
    return new Behind(
        over.stream()
            .collect(
                Collectors.groupingBy(Overruns.Over::unit, TreeMap::new, Collectors.counting())),
        records.page(looking.person(), looking.register(), looking.known(), over, looking.after()));
  }

  private Counts.Within within(Looking looking) {
    YearMonth from = looking.number().from(looking.year());
    YearMonth to = looking.number().to(looking.year());
    return from == null || to == null
        ? Overruns.within(registrar.directory(), looking.year(), looking.known())
        : new Counts.Within(
            from.atDay(1),
            to.plusMonths(1).atDay(1),
            registrar.directory().zone(),
            looking.known());
  }
}
