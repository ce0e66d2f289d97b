package org.najda.registers.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.najda.registers.access.Reader;
import org.najda.registers.definition.Deadline;
import org.najda.registers.definition.Register;
import org.najda.registers.directory.Directory;

/**
 * Who is told of a warning, and how far up that is.
 *
 * @param people by number; empty only for the command room
 */
public record Told(Level level, SortedSet<String> people) {

  /** How far up a warning has gone. */
  public enum Level {
    /** Where the record is kept. */
    STATION,
    /** In the units above. */
    ABOVE,
    /** The command room, which is staffed day and night, and is told without identity. */
    ROOM;

    /** The next one up; the room has none above it. */
    public Level up() {
      return this == STATION ? ABOVE : ROOM;
    }
  }

  /** What is known of a moment. */
  public record Standing(Directory directory, Roster roster, Instant at) {}

  /**
   * Those who are told at a level, or at the next one where there is somebody.
   *
   * @param unit where the record is kept
   */
  public static Told from(
      Level level, Register register, Deadline deadline, String unit, Standing now) {
    for (Level each = level; each != Level.ROOM; each = each.up()) {
      SortedSet<String> people = new TreeSet<>();
      for (String place : places(each, unit, now.directory())) {
        people.addAll(people(register, deadline, unit, place, now));
      }
      if (!people.isEmpty()) {
        return new Told(each, people);
      }
    }
    return new Told(Level.ROOM, new TreeSet<>());
  }

  private static List<String> places(Level level, String unit, Directory directory) {
    List<String> path = directory.pathUp(unit);
    int split = Math.min(1, path.size());
    return level == Level.STATION ? path.subList(0, split) : path.subList(split, path.size());
  }

  private static SortedSet<String> people(
      Register register, Deadline deadline, String unit, String place, Standing now) {
    LocalDate day = now.at().atZone(now.directory().zoneOf(unit)).toLocalDate();
    SortedSet<String> people = new TreeSet<>();
    now.directory().listPostingsIn(place, day).stream()
        .filter(posting -> deadline.tells().contains(posting.role()))
        .map(posting -> posting.person())
        .filter(person -> Reader.of(person, day, register, now.directory()).on(unit).isPresent())
        .forEach(people::add);
    if (now.roster().isKeptAt(place, now.at())) {
      people.retainAll(now.roster().listOnDuty(place, now.at()));
    }
    return people;
  }
}
