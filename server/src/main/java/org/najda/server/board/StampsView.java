package org.najda.server.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.core.Stamp;
import org.najda.core.incident.Stamps;

/** The stamps of an incident; left out where it has not come so far. */
public record StampsView(
    @Nullable Instant presented,
    @Nullable Instant answered,
    Instant opened,
    @Nullable Instant firstSent,
    @Nullable Instant firstAcknowledged,
    @Nullable Instant firstEnRoute,
    @Nullable Instant firstOnScene,
    @Nullable Instant lastCleared,
    @Nullable Instant closed) {
  static StampsView of(Stamps stamps) {
    Stamps.Missions missions = stamps.missions();
    return new StampsView(
        at(stamps.calls().presented()),
        at(stamps.calls().answered()),
        stamps.opened(),
        missions.firstSent(),
        missions.firstAcknowledged(),
        missions.firstEnRoute(),
        missions.firstOnScene(),
        missions.lastCleared(),
        stamps.closed());
  }

  private static @Nullable Instant at(@Nullable Stamp stamp) {
    return stamp == null ? null : stamp.at();
  }
}
