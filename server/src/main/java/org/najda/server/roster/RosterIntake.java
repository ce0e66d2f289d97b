package org.najda.server.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.najda.registers.directory.Directory;
import org.najda.registers.roster.Duty;

/**
 * Takes up a table of duties. A duty is named by unit, person and beginning: one that is there as
 * it is written stays as it is, so that a table may be brought again and again; one that ends
 * otherwise is changed, unless it is over. What was, stays.
 */
final class RosterIntake {
  private final Rosters rosters;
  private final DutyReader reader;
  private final Predicate<String> mayKeep;
  private final Instant now;

  private final Map<String, Map<Key, Duty>> there = new HashMap<>();
  private final Set<Key> seen = new HashSet<>();
  private final List<Duty> fit = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private int entered;
  private int changed;
  private int known;

  /**
   * @param mayKeep whether whoever brings the table keeps the roster of a unit
   */
  RosterIntake(Rosters rosters, Directory directory, Predicate<String> mayKeep, Instant now) {
    this.rosters = rosters;
    this.reader = new DutyReader(directory);
    this.mayKeep = mayKeep;
    this.now = now;
  }

  private record Key(String unit, String person, Instant from) {
    static Key of(Duty duty) {
      return new Key(duty.unit(), duty.person(), duty.from());
    }
  }

  /**
   * Why a row was not taken up.
   *
   * @param field the column; empty when the whole row is meant
   * @param code the last part of the name of the text that says why
   */
  record Refusal(int line, String field, String code) {}

  /**
   * What became of a table.
   *
   * @param changed duties that were there and end otherwise now
   * @param known duties that were there
   */
  record Summary(int entered, int changed, int known, List<Refusal> refusals) {
    Summary {
      refusals = List.copyOf(refusals);
    }
  }

  /**
   * Takes up all rows that are fit, as one change.
   *
   * @param dryRun says what would come of it, and changes nothing
   */
  Summary bring(RosterTable table, String by, boolean dryRun) {
    table.misshapen().forEach(line -> refusals.add(new Refusal(line, "", "width")));
    table.rows().forEach(this::take);
    if (!dryRun) {
      rosters.add(fit, by, now);
    }
    refusals.sort(Comparator.comparingInt(Refusal::line));
    return new Summary(entered, changed, known, refusals);
  }

  private void take(DutyRow row) {
    switch (reader.read(row)) {
      case DutyReader.Read.Unfit unfit ->
          refusals.add(new Refusal(row.line(), unfit.column(), unfit.fault()));
      case DutyReader.Read.Fit read -> take(row.line(), read.duty());
    }
  }

  private void take(int line, Duty duty) {
    Duty before = thereAt(duty.unit()).get(Key.of(duty));
    if (!mayKeep.test(duty.unit())) {
      refusals.add(new Refusal(line, "unit", "unit"));
    } else if (!seen.add(Key.of(duty))) {
      refusals.add(new Refusal(line, "", "twice"));
    } else if (duty.equals(before)) {
      known++;
    } else if (before != null && !before.to().isAfter(now)) {
      refusals.add(new Refusal(line, "to", "over"));
    } else {
      fit.add(duty);
      entered += before == null ? 1 : 0;
      changed += before == null ? 0 : 1;
    }
  }

  private Map<Key, Duty> thereAt(String unit) {
    return there.computeIfAbsent(
        unit,
        asked ->
            rosters.list(asked, Instant.EPOCH).stream()
                .collect(Collectors.toMap(Key::of, duty -> duty)));
  }
}
