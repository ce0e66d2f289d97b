package org.najda.server.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.core.ChangeId;
import org.najda.core.Commitment;
import org.najda.core.PersonId;
import org.najda.core.settings.RoomSettings;

/**
 * One version of a room's settings: who brought it into force and when.
 *
 * @param version from 1
 * @param planned the change that it came of; null for one made at once
 * @param appointment that it is; null for a change that a supervisor made
 */
public record Adoption(
    long version,
    Instant at,
    PersonId by,
    RoomSettings settings,
    @Nullable Planned planned,
    @Nullable Appointment appointment) {
  /**
   * A supervisor was given to the room from outside.
   *
   * @param reason whose words lie beside the journal
   */
  public record Appointment(PersonId person, Commitment reason) {}

  /**
   * A change that was planned before.
   *
   * @param by who planned it
   */
  public record Planned(ChangeId change, PersonId by) {}

  Adoption with(Appointment now) {
    return new Adoption(version, at, by, settings, planned, now);
  }
}
