package org.najda.server.board;

import java.time.Instant;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.najda.core.PersonId;
import org.najda.core.unit.LogOn;

/**
 * A crew on duty.
 *
 * @param crew service numbers; left out for who may read no words
 */
public record LogOnView(
    Instant at,
    @Nullable SortedSet<PersonId> crew,
    @Nullable String vehicle,
    @Nullable String shift) {
  static @Nullable LogOnView of(@Nullable LogOn logOn, boolean showCrew) {
    return logOn == null
        ? null
        : new LogOnView(logOn.at(), showCrew ? logOn.crew() : null, logOn.vehicle(), logOn.shift());
  }
}
