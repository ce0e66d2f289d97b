package org.najda.server.access;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.najda.core.PersonId;
import org.najda.core.room.RoomState;
import org.najda.core.settings.RoomSettings;

/** Finds what somebody is in a room, by the settings in force. */
public final class Membership {
  private final InstantSource clock;

  public Membership(InstantSource clock) {
    this.clock = clock;
  }

  /** Empty for who is no member, or no longer. */
  public Optional<Standing> find(RoomState room, PersonId person) {
    RoomSettings settings = room.settings();
    return settings == null
        ? Optional.empty()
        : settings.members().stream()
            .filter(member -> member.person().equals(person))
            .filter(member -> member.worksOn(LocalDate.ofInstant(clock.instant(), settings.zone())))
            .findFirst()
            .map(member -> new Standing(person, member.roles(), member.unit()));
  }
}
