package org.najda.server.roster;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.najda.registers.definition.Role;
import org.najda.registers.directory.Directory;
import org.najda.registers.directory.OrgUnit;
import org.najda.registers.directory.Posting;
import org.najda.server.page.Voice;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;

/** Who sees and who keeps the roster of a unit, by what the directory says of today. */
public final class RosterRights {
  private final Supplier<Directory> directory;
  private final Set<String> keeping;
  private final InstantSource clock;

  /**
   * @param roles those of the definitions
   */
  public RosterRights(Supplier<Directory> directory, List<Role> roles, InstantSource clock) {
    this.directory = directory;
    this.keeping = roles.stream().filter(Role::rosters).map(Role::key).collect(Collectors.toSet());
    this.clock = clock;
  }

  Directory directory() {
    return directory.get();
  }

  /** A unit's name, in the reader's language. */
  String label(String unit, Voice say) {
    return directory().findUnit(unit).map(found -> say.label(found.label())).orElse(unit);
  }

  /** The units whose roster somebody sees: where he works, and those that he keeps. */
  List<String> listUnits(String person) {
    return directory().listUnits().stream()
        .map(OrgUnit::key)
        .filter(unit -> sees(person, unit))
        .toList();
  }

  private boolean sees(String person, String unit) {
    return keeps(person, unit)
        || postings(person, unit).stream().anyMatch(posting -> posting.unit().equals(unit));
  }

  boolean keeps(String person, String unit) {
    return postings(person, unit).stream()
        .anyMatch(posting ->
            keeping.contains(posting.role()) && directory().isWithin(unit, posting.unit()));
  }

  private List<Posting> postings(String person, String unit) {
    LocalDate today = clock.instant().atZone(directory().zoneOf(unit)).toLocalDate();
    return directory().listPostings(person, today);
  }

  void requireReader(String person, String unit) {
    require(directory().findUnit(unit).isPresent() && sees(person, unit), ProblemCode.NOT_FOUND);
  }

  void requireKeeper(String person, String unit) {
    requireReader(person, unit);
    require(keeps(person, unit), ProblemCode.NOT_ALLOWED);
  }

  private static void require(boolean holds, ProblemCode otherwise) {
    if (!holds) {
      throw ProblemException.of(otherwise);
    }
  }
}
