package org.najda.server.board;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.PersonId;
import org.najda.core.UnitId;
import org.najda.core.room.RoomState;
import org.najda.core.settings.Member;
import org.najda.core.settings.Role;
import org.najda.core.settings.RoomSettings;
import org.najda.core.unit.Unit;

/**
 * Somebody who could be of a unit's crew.
 *
 * @param aboard the other unit whose crew he is of now; left out for whoever is free
 */
public record CrewChoice(PersonId person, @Nullable UnitId aboard) {
  /** The room's patrols who still work there: the unit's own first, those aboard another last. */
  static List<CrewChoice> listFor(UnitId unit, RoomState state) {
    RoomSettings settings = state.settings();
    if (settings == null) {
      return List.of();
    }
    LocalDate today = LocalDate.ofInstant(state.at(), settings.zone());
    return settings.members().stream()
        .filter(member -> member.roles().contains(Role.PATROL) && member.worksOn(today))
        .sorted(Comparator.comparing((Member member) -> !unit.equals(member.unit())))
        .map(member -> new CrewChoice(member.person(), otherThan(unit, member.person(), state)))
        .sorted(Comparator.comparing(choice -> choice.aboard() != null))
        .toList();
  }

  private static @Nullable UnitId otherThan(UnitId unit, PersonId person, RoomState state) {
    for (Unit other : state.units().values()) {
      var logOn = other.condition().logOn();
      if (logOn != null && !other.id().equals(unit) && logOn.crew().contains(person)) {
        return other.id();
      }
    }
    return null;
  }
}
