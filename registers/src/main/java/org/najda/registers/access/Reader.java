package org.najda.registers.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.najda.registers.definition.Act;
import org.najda.registers.definition.DataClass;
import org.najda.registers.definition.Grant;
import org.najda.registers.definition.Register;
import org.najda.registers.directory.Directory;
import org.najda.registers.directory.Posting;
import org.najda.registers.keeping.Actor;

/** Somebody on a day, before a register. */
public final class Reader {
  private final String person;
  private final Register register;
  private final Directory directory;
  private final List<Held> held = new ArrayList<>();

  /** A grant, and where somebody holds it. */
  private record Held(Grant grant, Posting posting) {}

  private Reader(String person, Register register, Directory directory) {
    this.person = person;
    this.register = register;
    this.directory = directory;
  }

  public static Reader of(String person, LocalDate day, Register register, Directory directory) {
    Reader reader = new Reader(person, register, directory);
    for (Posting posting : directory.listPostings(person, day)) {
      register.grants().stream()
          .filter(grant -> grant.role().equals(posting.role()))
          .forEach(grant -> reader.held.add(new Held(grant, posting)));
    }
    return reader;
  }

  /** Whether there is any record that might be shown. */
  public boolean knowsTheRegister() {
    return !held.isEmpty();
  }

  /** Whether there is no record that may be taken away as a file. */
  public boolean exportsNothing() {
    return held.stream().noneMatch(each -> each.grant().exports());
  }

  /** The units in which somebody may open records by an act. */
  public List<String> unitsToOpenIn(Act act) {
    return held.stream()
        .filter(each -> act.may().contains(each.posting().role()))
        .map(each -> each.posting().unit())
        .distinct()
        .sorted()
        .toList();
  }

  /** The units in which somebody may open records by one of the register's opening acts. */
  public List<String> unitsToOpenIn() {
    return register.acts().stream()
        .filter(act -> act.opens())
        .flatMap(act -> unitsToOpenIn(act).stream())
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * What is shown of a record; empty where it is not even told that there is one.
   *
   * @param unit where the record is kept
   */
  public Optional<View> on(String unit) {
    List<Held> here = held.stream().filter(each -> reaches(each, unit)).toList();
    if (here.isEmpty()) {
      return Optional.empty();
    }
    Set<DataClass> classes = EnumSet.of(DataClass.PUBLIC);
    SortedSet<String> roles = new TreeSet<>();
    for (Held each : here) {
      classes.addAll(each.grant().classes());
      roles.add(each.grant().role());
    }
    // A reason is asked as soon as one of the grants that show the record asks for it.
    boolean reason = here.stream().anyMatch(each -> each.grant().asksReason());
    boolean exports = here.stream().anyMatch(each -> each.grant().exports());
    return Optional.of(new View(new TreeSet<>(classes), reason, exports, new Actor(person, roles)));
  }

  private boolean reaches(Held each, String unit) {
    return switch (each.grant().reach()) {
      case UNIT -> each.posting().unit().equals(unit);
      case BELOW -> directory.isWithin(unit, each.posting().unit());
      case ALL -> true;
      // Whom a record is about is known to those who may open it; a file on oneself is asked for.
      case SELF -> false;
    };
  }
}
