package org.najda.server.evidence;

import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
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
import org.najda.server.tally.Answers;
import org.najda.server.tally.Changes;
import org.najda.server.tally.CountedByUnit;
import org.najda.server.tally.CountedEntries;
import org.najda.server.tally.Counts;
import org.najda.server.tally.Dated;
import org.najda.server.tally.Ground;
import org.najda.server.tally.Overruns;
import org.najda.server.tally.Question;

/** Looks up the entries of a register that a figure counts, or that a median is found among. */
final class EntriesBehind {
  /** Each may have a number for each month, unit and option. */
  private static final int MOST_KEPT = 200;

  private final Registrar registrar;
  private final CountedRecords records;
  private final Counts counts;
  private final Answers answers;
  private final InstantSource clock;

  EntriesBehind(
      Registrar registrar,
      CountedRecords records,
      Counts counts,
      Changes changes,
      InstantSource clock) {
    this.registrar = registrar;
    this.records = records;
    this.counts = counts;
    this.answers =
        new Answers(counts, changes, () -> registrar.directory().zone(), clock, MOST_KEPT);
    this.clock = clock;
  }

  /**
   * Who looks for what.
   *
   * @param year of which it speaks
   * @param known what was entered until then is looked at
   * @param waits whether until they are counted, however long that takes
   */
  record Looking(
      String person,
      Register register,
      Evidence.Asked asked,
      int year,
      Instant known,
      boolean waits) {
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
   * How many there are: numbers that differ only by month, unit or option are told from one count.
   *
   * @param fields that parts are told apart by
   */
  private record ByUnit(CountedByUnit.Asked asked, SortedSet<String> fields)
      implements Question<CountedByUnit> {
    @Override
    public Ground ground() {
      return asked.ground();
    }
  }

  /**
   * What was found.
   *
   * @param byUnit how many there are, by the unit where their record is kept; empty while they are
   *     counted
   */
  record Behind(Optional<Dated<SortedMap<String, Long>>> byUnit, CountedRecords.Page page) {}

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
        count(looking, counted, CountedByUnit.fields(part))
            .map(found -> new Dated<>(found.answer().of(which), found.asOf())),
        records.page(
            looking.person(),
            looking.register(),
            CountedEntries.of(chosen, which, year, looking.known()),
            looking.after()));
  }

  private Optional<Dated<CountedByUnit>> count(
      Looking looking, CountedByUnit.Asked asked, SortedSet<String> fields) {
    return answers.get(
        new ByUnit(asked, fields),
        now -> counts.byUnit(asked, looking.register(), fields),
        looking.waits());
  }

  private Behind overrun(Looking looking, Source.Overrun overrun) {
    List<Overruns.Over> over =
        records.overruns(
            Overruns.Rule.of(registrar.definitions(), registrar.directory(), overrun),
            within(looking));
    SortedMap<String, Long> byUnit =
        over.stream()
            .collect(
                Collectors.groupingBy(Overruns.Over::unit, TreeMap::new, Collectors.counting()));
    return new Behind(
        Optional.of(new Dated<>(byUnit, clock.instant())),
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
