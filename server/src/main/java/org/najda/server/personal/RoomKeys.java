package org.najda.server.personal;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.najda.core.RoomId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The secret keys of the rooms' hashes. They lie in the database, so that destroying one there
 * destroys it; each is remembered here for half a minute, because every command asks for it.
 */
final class RoomKeys {
  private static final int KEY_BYTES = 32;
  private static final long REMEMBERED_NANOS = Duration.ofSeconds(30).toNanos();

  private final JdbcClient jdbc;
  private final SecureRandom random = new SecureRandom();
  private final ConcurrentHashMap<RoomId, Remembered> remembered = new ConcurrentHashMap<>();

  private record Remembered(byte[] key, long sinceNanos) {}

  RoomKeys(DataSource source) {
    this.jdbc = JdbcClient.create(source);
  }

  /** The room's key, made at random when there is none. */
  byte[] get(RoomId room) {
    @Nullable Remembered known = remembered.get(room);
    if (known == null || System.nanoTime() - known.sinceNanos() > REMEMBERED_NANOS) {
      known = new Remembered(find(room).orElseGet(() -> make(room)), System.nanoTime());
      remembered.put(room, known);
    }
    return known.key();
  }

  boolean destroy(RoomId room) {
    remembered.remove(room);
    return jdbc.sql("DELETE FROM number_key WHERE room = ?").param(room.value()).update() > 0;
  }

  private byte[] make(RoomId room) {
    byte[] fresh = new byte[KEY_BYTES];
    random.nextBytes(fresh);
    jdbc.sql("INSERT INTO number_key (room, key) VALUES (?, ?) ON CONFLICT DO NOTHING")
        .params(room.value(), fresh)
        .update();
    // Another process may have been faster.
    return find(room).orElseThrow();
  }

  private Optional<byte[]> find(RoomId room) {
    return jdbc.sql("SELECT key FROM number_key WHERE room = ?")
        .param(room.value())
        .query(byte[].class)
        .optional();
  }
}
