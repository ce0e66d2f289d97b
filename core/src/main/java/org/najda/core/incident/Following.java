package org.najda.core.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.core.PersonId;
import org.najda.core.UnitId;

/**
 * An incident is where a unit is, as in a pursuit.
 *
 * @param unit on a mission at it
 * @param by who had it follow
 * @param seenAt when the unit was at the incident's present place; null: it has not been carried
 *     along yet
 */
public record Following(UnitId unit, PersonId by, Instant since, @Nullable Instant seenAt) {
  Following seen(Instant at) {
    return new Following(unit, by, since, at);
  }
}
