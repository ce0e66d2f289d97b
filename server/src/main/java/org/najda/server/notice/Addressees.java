package org.najda.server.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.najda.core.PersonId;
import org.najda.core.UnitId;
import org.najda.core.notice.Audience;
import org.najda.core.room.RoomState;
import org.najda.core.room.Setup;
import org.najda.core.settings.Member;
import org.najda.core.settings.Role;
import org.najda.core.settings.RoomSettings;
import org.najda.server.access.Standing;

/** Who belongs to an audience, by the settings in force. */
final class Addressees {
  private Addressees() {}

  static boolean includes(Audience audience, Standing standing, RoomState state) {
    return includes(audience, standing.person(), standing.roles(), standing.unit(), state);
  }

  /** Those who work in the room today and can read, the author left out. */
  static List<PersonId> list(Audience audience, PersonId author, RoomState state, Setup setup) {
    RoomSettings settings = setup.settings();
    LocalDate today = LocalDate.ofInstant(state.at(), settings.zone());
    return settings.members().stream()
        .filter(member -> member.worksOn(today) && !member.person().equals(author))
        .filter(member -> includes(audience, member, state))
        .map(Member::person)
        .toList();
  }

  private static boolean includes(Audience audience, Member member, RoomState state) {
    return includes(audience, member.person(), member.roles(), member.unit(), state);
  }

  private static boolean includes(
      Audience audience, PersonId person, Set<Role> roles, @Nullable UnitId unit, RoomState state) {
    if (roles.equals(Set.of(Role.WALLBOARD))) {
      return false;
    }
    return switch (audience) {
      case Audience.Everybody everybody -> true;
      case Audience.OfRole of -> roles.contains(of.role());
      case Audience.OfPost of -> isOfPost(unit, of.post(), state.setup());
      case Audience.OfGroup of -> state.duty().listGroupsOf(person).contains(of.group());
      case Audience.OfUnit of -> of.unit().equals(unit);
      case Audience.OfPerson of -> of.person().equals(person);
    };
  }

  private static boolean isOfPost(@Nullable UnitId unit, String post, @Nullable Setup setup) {
    return unit != null
        && setup != null
        && setup.findUnit(unit).filter(known -> known.post().equals(post)).isPresent();
  }
}
