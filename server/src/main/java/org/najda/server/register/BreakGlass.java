package org.najda.server.register;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.najda.registers.access.View;
import org.najda.registers.definition.DataClass;
import org.najda.registers.definition.Register;
import org.najda.registers.definition.Role;
import org.najda.registers.directory.Posting;
import org.najda.registers.entry.Entry;
import org.najda.registers.keeping.Actor;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;

/**
 * Opens a record to somebody who could not, now, for an hour, to read only: those responsible are
 * told at once and look at it within three days. Never a record about himself, never medical
 * content, and never for whoever keeps the machine going.
 */
public final class BreakGlass {
  static final int SHORTEST_REASON = 20;

  private final Registrar registrar;
  private final Breaks breaks;

  BreakGlass(Registrar registrar, Breaks breaks) {
    this.registrar = registrar;
    this.breaks = breaks;
  }

  /** Whether somebody may at all. */
  public boolean mayBreak(String person) {
    Set<String> technical = new TreeSet<>();
    registrar.definitions().roles().stream()
        .filter(Role::technical)
        .map(Role::key)
        .forEach(technical::add);
    List<Posting> postings = registrar.listPostings(person);
    return !postings.isEmpty()
        && postings.stream().noneMatch(posting -> technical.contains(posting.role()));
  }

  /**
   * Opens a record.
   *
   * @throws ProblemException there is no such record, or none for him: which of the two is not told
   */
  public void open(String person, String key, String record, String reason, Instant at) {
    if (!mayBreak(person)) {
      throw ProblemException.of(ProblemCode.NOT_ALLOWED);
    }
    if (reason.strip().length() < SHORTEST_REASON) {
      throw ProblemException.of(ProblemCode.BAD_REQUEST);
    }
    Register register = registrar.definitions().findRegister(key).orElseThrow(BreakGlass::unknown);
    List<Entry> entries =
        registrar.books().as(Books.OVERSIGHT, () -> registrar.books().entries(register, record));
    if (entries.isEmpty() || Subjects.isAbout(person, register, entries)) {
      throw unknown();
    }
    breaks.open(key, record, person, at, reason.strip());
  }

  private static ProblemException unknown() {
    return ProblemException.of(ProblemCode.NOT_FOUND);
  }

  /** What somebody sees of a record that he has open so. */
  Optional<View> view(String person, Register register, String record, Instant at) {
    return breaks
        .findReason(register.key(), record, person, at)
        .map(reason ->
            new View(
                new TreeSet<>(EnumSet.complementOf(EnumSet.of(DataClass.HEALTH))),
                false,
                false,
                new Actor(person, new TreeSet<>())));
  }

  /** Whether somebody has a record of this register open so. */
  boolean isAnyOpen(String person, Register register, Instant at) {
    return breaks.isAnyOpen(register.key(), person, at);
  }

  Optional<String> findReason(String person, Register register, String record, Instant at) {
    return breaks.findReason(register.key(), record, person, at);
  }
}
