package org.najda.server.register;

import java.time.ZoneId;
import java.util.List;
import org.najda.core.PersonId;
import org.najda.registers.directory.Posting;
import org.najda.server.account.InDirectory;

/**
 * Who answers for what others do: inspectors and data-protection officers everywhere, the chief of
 * a unit in it and below.
 */
public final class Answering implements InDirectory {
  private static final List<String> EVERYWHERE = List.of("inspector", "data-protection-officer");
  private static final String CHIEF = "station-chief";

  private final Registrar registrar;

  public Answering(Registrar registrar) {
    this.registrar = registrar;
  }

  @Override
  public boolean holdsRole(PersonId person) {
    return !registrar.listPostings(person.value()).isEmpty();
  }

  @Override
  public boolean answersFor(PersonId person, PersonId other) {
    List<String> units = registrar.listPostings(other.value()).stream().map(Posting::unit).toList();
    return registrar.listPostings(person.value()).stream()
        .anyMatch(posting ->
            isEverywhere(posting)
                || units.stream().anyMatch(unit -> answersForUnit(posting, unit)));
  }

  @Override
  public ZoneId zone() {
    return registrar.directory().zone();
  }

  /** Whether somebody answers for any unit. */
  boolean answers(Posting posting) {
    return isEverywhere(posting) || posting.role().equals(CHIEF);
  }

  boolean isEverywhere(Posting posting) {
    return EVERYWHERE.contains(posting.role());
  }

  boolean answersForUnit(Posting posting, String unit) {
    return isEverywhere(posting)
        || posting.role().equals(CHIEF) && registrar.directory().isWithin(unit, posting.unit());
  }
}
