package org.najda.server.publication;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.najda.registers.definition.ApprovalStep;
import org.najda.registers.definition.Role;
import org.najda.registers.directory.Posting;

/**
 * Somebody, with what the directory says of today.
 *
 * @param prepares whether he makes editions
 * @param units where he takes each step that he may take
 */
public record Actor(String person, boolean prepares, Map<ApprovalStep, List<String>> units) {

  static Actor of(String person, List<Posting> postings, List<Role> roles) {
    boolean prepares = false;
    Map<ApprovalStep, List<String>> units = new EnumMap<>(ApprovalStep.class);
    for (Posting posting : postings) {
      for (Role role : roles) {
        if (role.key().equals(posting.role())) {
          prepares |= role.preparesReview();
          if (role.approvesReview() != null) {
            units
                .computeIfAbsent(role.approvesReview(), step -> new ArrayList<>())
                .add(posting.unit());
          }
        }
      }
    }
    return new Actor(person, prepares, units);
  }

  /** Whether he makes editions or takes a step of their climb. */
  public boolean hasPart() {
    return prepares || !units.isEmpty();
  }

  List<String> unitsOf(ApprovalStep step) {
    return units.getOrDefault(step, List.of());
  }
}
