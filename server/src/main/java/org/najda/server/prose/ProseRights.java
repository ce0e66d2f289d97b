package org.najda.server.prose;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.najda.registers.definition.Role;
import org.najda.registers.directory.Directory;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;

/** Who reads the texts of an edition that is not out yet, and who writes them. */
public final class ProseRights {
  private final Supplier<Directory> directory;
  private final List<Role> roles;
  private final InstantSource clock;

  /**
   * @param roles those of the definitions
   */
  public ProseRights(Supplier<Directory> directory, List<Role> roles, InstantSource clock) {
    this.directory = directory;
    this.roles = List.copyOf(roles);
    this.clock = clock;
  }

  /** In which times are told. */
  ZoneId zone() {
    return directory.get().zone();
  }

  boolean writes(String person) {
    return is(person, Role::preparesReview);
  }

  void requireReader(String person) {
    if (!is(person, role -> role.preparesReview() || role.approvesReview() != null)) {
      throw ProblemException.of(ProblemCode.NOT_FOUND);
    }
  }

  void requireWriter(String person) {
    requireReader(person);
    if (!writes(person)) {
      throw ProblemException.of(ProblemCode.NOT_ALLOWED);
    }
  }

  private boolean is(String person, Predicate<Role> asked) {
    LocalDate today = clock.instant().atZone(zone()).toLocalDate();
    List<String> held =
        directory.get().listPostings(person, today).stream().map(each -> each.role()).toList();
    return roles.stream().filter(asked).map(Role::key).anyMatch(held::contains);
  }
}
