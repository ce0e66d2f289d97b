package org.najda.registers.directory;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Units and postings, as they are and as they were. */
public final class Directory {
  private final SortedMap<String, OrgUnit> units = new TreeMap<>();
  private final SortedMap<String, List<Posting>> postings = new TreeMap<>();

  private Directory(List<OrgUnit> units, List<Posting> postings) {
    units.forEach(unit -> this.units.put(unit.key(), unit));
    postings.forEach(posting ->
        this.postings.computeIfAbsent(posting.person(), person -> new ArrayList<>()).add(posting));
  }

  /**
   * A directory of these.
   *
   * @throws IllegalArgumentException a unit is there twice, belongs to one that is not there or, by
   *     others, to itself; or a posting names a unit that is not there
   */
  public static Directory of(List<OrgUnit> units, List<Posting> postings) {
    Directory made = new Directory(units, postings);
    if (made.units.size() != units.size()) {
      throw new IllegalArgumentException("A unit is there twice.");
    }
    units.forEach(made::requireRooted);
    for (Posting posting : postings) {
      if (!made.units.containsKey(posting.unit())) {
        throw new IllegalArgumentException("There is no unit " + posting.unit() + ".");
      }
    }
    return made;
  }

  public static Directory empty() {
    return of(List.of(), List.of());
  }

  private void requireRooted(OrgUnit unit) {
    SortedSet<String> seen = new TreeSet<>();
    for (OrgUnit each = unit; each != null; each = parent(each)) {
      if (!seen.add(each.key())) {
        throw new IllegalArgumentException("The unit " + unit.key() + " lies below itself.");
      }
      if (each.parent() != null && !units.containsKey(each.parent())) {
        throw new IllegalArgumentException("There is no unit " + each.parent() + ".");
      }
    }
  }

  private @Nullable OrgUnit parent(OrgUnit unit) {
    return unit.parent() == null ? null : units.get(unit.parent());
  }

  /** All units, also those that stand no more, by key. */
  public List<OrgUnit> listUnits() {
    return List.copyOf(units.values());
  }

  public List<OrgUnit> listUnits(LocalDate day) {
    return units.values().stream().filter(unit -> unit.standsOn(day)).toList();
  }

  public Optional<OrgUnit> findUnit(String key) {
    return Optional.ofNullable(units.get(key));
  }

  /** The unit and all above it, itself first. */
  public List<String> pathUp(String key) {
    List<String> path = new ArrayList<>();
    for (OrgUnit each = units.get(key); each != null; each = parent(each)) {
      path.add(each.key());
    }
    return path;
  }

  /** Whether a unit is another or lies below it. */
  public boolean isWithin(String unit, String above) {
    return pathUp(unit).contains(above);
  }

  /** The calendar of a unit: its own, or that of the nearest above it that says one. */
  public ZoneId zoneOf(String key) {
    for (OrgUnit each = units.get(key); each != null; each = parent(each)) {
      if (each.zone() != null) {
        return each.zone();
      }
    }
    return ZoneOffset.UTC;
  }

  /**
   * The command room of a unit: its own, or that of the nearest above it that says one; empty where
   * none does.
   */
  public Optional<String> findRoomOf(String key) {
    return pathUp(key).stream()
        .flatMap(unit -> Optional.ofNullable(units.get(unit).room()).stream())
        .findFirst();
  }

  /** The calendar of the whole institution: that of a unit with none above it. */
  public ZoneId zone() {
    return units.values().stream()
        .filter(unit -> unit.parent() == null)
        .findFirst()
        .map(unit -> zoneOf(unit.key()))
        .orElse(ZoneOffset.UTC);
  }

  /** Who is what in a unit on a day, by the numbers of people. */
  public List<Posting> listPostingsIn(String unit, LocalDate day) {
    return postings.values().stream()
        .flatMap(List::stream)
        .filter(posting -> posting.unit().equals(unit) && posting.holdsOn(day))
        .toList();
  }

  /** What somebody is on a day. */
  public List<Posting> listPostings(String person, LocalDate day) {
    return postings.getOrDefault(person, List.of()).stream()
        .filter(posting -> posting.holdsOn(day))
        .toList();
  }
}
