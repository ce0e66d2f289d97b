package org.najda.server.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.core.ChangeId;
import org.najda.core.PersonId;
import org.najda.core.settings.RoomSettings;

/**
 * One version of a room's settings: who brought it into force and when.
 *
 * @param version from 1
 * @param planned the change that it came of; null for one made at once
 */
public record Adoption(
    long version, Instant at, PersonId by, RoomSettings settings, @Nullable Planned planned) {
  /**
   * A change that was planned before.
   *
   * @param by who planned it
   */
  public record Planned(ChangeId change, PersonId by) {}
}
