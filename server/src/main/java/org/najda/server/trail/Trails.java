package org.najda.server.trail;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.najda.core.RoomId;
import org.najda.core.UnitId;
import org.najda.server.position.PositionDays;
import org.najda.server.position.Tracks;

/** Reads trails, whose days go by the retention of positions. */
public final class Trails {
  /** About as many as a table can still be read. */
  private static final int MOST_POSITIONS = 2_000;

  private final Tracks tracks;
  private final PositionDays days;

  public Trails(DataSource database) {
    this.tracks = new Tracks(database);
    this.days = new PositionDays(database);
  }

  Trail get(RoomId room, UnitId unit, Instant from, Instant until) {
    long seconds = Duration.between(from, until).toSeconds();
    int every = (int) Math.max(1, Math.ceilDiv(seconds, MOST_POSITIONS));
    return new Trail(
        unit,
        from,
        until,
        every,
        findKeptFrom(from).orElse(null),
        tracks.of(room, unit, from, until, every).stream().map(Trail.Was::of).toList());
  }

  private Optional<Instant> findKeptFrom(Instant from) {
    return days.findFirst()
        .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
        .filter(from::isBefore);
  }
}
