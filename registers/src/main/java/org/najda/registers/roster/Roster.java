package org.najda.registers.roster;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The duties of all units, in the order of time. */
public final class Roster {
  private final List<Duty> duties;

  private Roster(List<Duty> duties) {
    this.duties = duties;
  }

  public static Roster of(List<Duty> duties) {
    return new Roster(duties.stream().sorted(Comparator.comparing(Duty::from)).toList());
  }

  /** Whether a unit says at all who is on duty: it has a duty now or later. */
  public boolean isKeptAt(String unit, Instant at) {
    return duties.stream().anyMatch(duty -> duty.unit().equals(unit) && duty.to().isAfter(at));
  }

  /** The numbers of those on duty. */
  public SortedSet<String> listOnDuty(String unit, Instant at) {
    return Collections.unmodifiableSortedSet(
        duties.stream()
            .filter(duty -> duty.unit().equals(unit) && duty.covers(at))
            .map(Duty::person)
            .collect(Collectors.toCollection(TreeSet::new)));
  }
}
