package org.najda.core.change;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.core.ChangeId;
import org.najda.core.PersonId;

/**
 * A change of the settings that has not taken effect.
 *
 * @param by who planned it
 * @param from when it takes effect
 * @param obstacle why it could not at that time; null before
 */
public record PlannedChange(
    ChangeId id,
    PersonId by,
    Instant plannedAt,
    Instant from,
    SettingsChange change,
    @Nullable Obstacle obstacle) {
  PlannedChange failed(Obstacle why) {
    return new PlannedChange(id, by, plannedAt, from, change, why);
  }
}
