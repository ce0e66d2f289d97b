package org.najda.server.whereabouts;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.najda.core.GeoPoint;
import org.najda.core.RoomId;
import org.najda.core.UnitId;
import org.najda.core.dispatch.PositionBasis;
import org.najda.core.room.RoomState;
import org.najda.core.settings.Post;
import org.najda.core.settings.RoomSettings;
import org.najda.core.settings.UnitDefinition;
import org.najda.server.position.LastKnown;
import org.najda.server.position.Position;

/** Puts reported positions and posts together. */
public final class Whereabouts {
  private final LastKnown lastKnown;
  private final Reach reach;
  private final InstantSource clock;

  public Whereabouts(LastKnown lastKnown, Reach reach, InstantSource clock) {
    this.lastKnown = lastKnown;
    this.reach = reach;
    this.clock = clock;
  }

  /** Units that can be reached by radio only, as far as anybody knows. */
  public SortedSet<UnitId> byRadio(RoomId room) {
    return reach.silent(room);
  }

  /** Every unit of the room that is somewhere: reported, else at its post. */
  public SortedMap<UnitId, Where> of(RoomId room, RoomState state) {
    RoomSettings settings = state.settings();
    if (settings == null) {
      return Collections.emptySortedMap();
    }
    Instant freshFrom = clock.instant().minus(settings.response().rules().positionFreshFor());
    Map<UnitId, Position> reported = lastKnown.positions(room);
    Map<String, GeoPoint> posts =
        settings.posts().stream()
            .collect(Collectors.toMap(Post::code, Post::point, (first, second) -> first));
    SortedMap<UnitId, Where> all = new TreeMap<>();
    for (UnitDefinition unit : settings.units()) {
      Where where = where(reported.get(unit.id()), posts.get(unit.post()), freshFrom);
      if (where != null) {
        all.put(unit.id(), where);
      }
    }
    return all;
  }

  private static @Nullable Where where(
      @Nullable Position reported, @Nullable GeoPoint post, Instant freshFrom) {
    if (reported == null) {
      return post == null ? null : new Where(post, PositionBasis.POST, null);
    }
    return new Where(
        reported.point(),
        reported.at().isBefore(freshFrom) ? PositionBasis.LAST_KNOWN : PositionBasis.FRESH,
        reported);
  }
}
