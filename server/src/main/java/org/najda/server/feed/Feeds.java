package org.najda.server.feed;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.najda.core.RoomId;
import org.najda.server.room.Room;

/** One feed for each room, opened when somebody first follows it. */
public final class Feeds implements AutoCloseable {
  private final Map<RoomId, RoomFeed> feeds = new ConcurrentHashMap<>();

  /** The feed of this room. */
  public RoomFeed of(Room room) {
    return feeds.computeIfAbsent(room.id(), id -> new RoomFeed(room));
  }

  @Override
  public void close() {
    feeds.values().forEach(RoomFeed::close);
  }
}
