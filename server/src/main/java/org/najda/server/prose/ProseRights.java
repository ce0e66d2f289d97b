package org.najda.server.prose;

import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.publication.Editions;

/** Who reads the texts of an edition that is not out yet, and who writes them. */
public final class ProseRights {
  private final Editions editions;

  public ProseRights(Editions editions) {
    this.editions = editions;
  }

  boolean writes(String person) {
    return editions.actor(person).prepares();
  }

  void requireReader(String person) {
    if (!editions.actor(person).hasPart()) {
      throw ProblemException.of(ProblemCode.NOT_FOUND);
    }
  }

  void requireWriter(String person) {
    requireReader(person);
    if (!writes(person)) {
      throw ProblemException.of(ProblemCode.NOT_ALLOWED);
    }
  }
}
