package org.najda.server.follow;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.najda.core.Author;
import org.najda.core.GeoPoint;
import org.najda.core.PersonId;
import org.najda.core.Place;
import org.najda.core.PlaceClass;
import org.najda.core.PlaceSource;
import org.najda.core.UnitId;
import org.najda.core.command.FollowCommand.CarryIncident;
import org.najda.core.dispatch.PositionBasis;
import org.najda.core.incident.Following;
import org.najda.core.incident.Incident;
import org.najda.core.room.RoomState;
import org.najda.server.position.Position;
import org.najda.server.room.Room;
import org.najda.server.room.Rooms;
import org.najda.server.room.Submission;
import org.najda.server.round.Round;
import org.najda.server.whereabouts.Where;
import org.najda.server.whereabouts.Whereabouts;

/** Has each incident that follows a unit go along with it. */
public final class Follower implements AutoCloseable {
  /** Nearer than this it is still the same place on the way of other units. */
  static final int LEAST_METERS = 200;

  /** A journal is no track: what lies between is kept among the positions. */
  static final Duration LEAST_PAUSE = Duration.ofSeconds(20);

  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final Author AUTHOR = new Author(new PersonId("follower"), "server");

  private final Whereabouts whereabouts;
  private final InstantSource clock;
  private final Round round;

  public Follower(Rooms rooms, Whereabouts whereabouts, InstantSource clock) {
    this.whereabouts = whereabouts;
    this.clock = clock;
    this.round = Round.over("follower", rooms::list, Room::id, this::look);
  }

  /** Begins to look. */
  public void start() {
    round.start(PAUSE, PAUSE);
  }

  private void look(Room room) {
    RoomState state = room.published();
    for (Incident incident : state.incidents().values()) {
      Following following = incident.scene().following();
      if (following != null) {
        SortedMap<UnitId, Where> units = whereabouts.of(room.id(), state);
        move(incident, following, units.get(following.unit()), clock.instant())
            .ifPresent(move -> tell(room, move));
      }
    }
  }

  /**
   * What is to be told of an incident now.
   *
   * @param where null: the unit is nowhere
   */
  static Optional<CarryIncident> move(
      Incident incident, Following following, @Nullable Where where, Instant now) {
    Position seen = where == null || where.basis() != PositionBasis.FRESH ? null : where.reported();
    if (seen == null || !isDue(following, seen.at()) || !isElsewhere(incident, seen.point())) {
      return Optional.empty();
    }
    Place place = new Place(seen.point(), PlaceSource.UNIT, PlaceClass.UNKNOWN, 0, null);
    Instant seenAt = seen.at().isAfter(now) ? now : seen.at();
    return Optional.of(new CarryIncident(incident.id(), following.unit(), place, seenAt));
  }

  private static boolean isDue(Following following, Instant seenAt) {
    Instant before = following.seenAt();
    return before == null
        ? !seenAt.isBefore(following.since())
        : !seenAt.isBefore(before.plus(LEAST_PAUSE));
  }

  private static boolean isElsewhere(Incident incident, GeoPoint point) {
    return incident
        .scene()
        .place()
        .findPoint()
        .map(from -> from.distanceMeters(point) >= LEAST_METERS)
        .orElse(true);
  }

  /** A refusal says that the incident no longer follows. */
  private static void tell(Room room, CarryIncident move) {
    room.submit(Submission.ofServer("follow", AUTHOR, move));
  }

  @Override
  public void close() {
    round.close();
  }
}
