package org.najda.server.register;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.core.settings.LocalName;

/** What registers know of command rooms: only what a person may know there. */
public interface CommandRooms {
  /** Of a register that is kept where no room is. */
  CommandRooms NONE =
      new CommandRooms() {
        @Override
        public List<RoomName> listRooms() {
          return List.of();
        }

        @Override
        public List<RoomName> listRooms(String person) {
          return List.of();
        }

        @Override
        public Optional<SeenIncident> findIncident(String person, String key) {
          return Optional.empty();
        }

        @Override
        public List<SeenIncident> listIncidents(String person) {
          return List.of();
        }

        @Override
        public List<Aboard> listAboard() {
          return List.of();
        }

        @Override
        public CallDraw.Drawn draw(CallDraw draw) {
          throw new IllegalStateException("There is no room " + draw.room() + ".");
        }
      };

  /** A room and what it is called. */
  record RoomName(String room, LocalName name) {}

  /**
   * An incident as a register refers to it.
   *
   * @param key {@code ROOM/NUMBER}
   * @param nature its code where the room no longer has that nature
   * @param place in words, or by its coordinates; null where nothing is known of it
   */
  record SeenIncident(
      String key, LocalName nature, @Nullable String place, Instant opened, ZoneId zone) {}

  /** All rooms but those of practice: that there is one is no secret, what happens in it is. */
  List<RoomName> listRooms();

  /** The rooms that somebody may work in. */
  List<RoomName> listRooms(String person);

  /** An incident that somebody may look at, also one of long ago. */
  Optional<SeenIncident> findIncident(String person, String key);

  /** Those that somebody sees on boards now, the latest first. */
  List<SeenIncident> listIncidents(String person);

  /**
   * A vehicle that a crew has now.
   *
   * @param vehicle as the room calls it
   */
  record Aboard(LocalName room, String unit, String vehicle, Instant since) {}

  /** Which unit of which room has which vehicle now. */
  List<Aboard> listAboard();

  /** Draws calls of a room by lot, with a seed that nobody could know before. */
  CallDraw.Drawn draw(CallDraw draw);
}
