package org.najda.server.demo;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.najda.server.store.DataDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the demo of a folder was made from, and what its simulated people show at the doors; kept in
 * a file for its owner's eyes.
 *
 * @param seed of the invented city
 * @param map the name of the file of a real map; null: the invented city
 * @param zone of the rooms
 * @param passwords by login
 * @param keys by room
 */
record DemoState(
    long seed,
    @Nullable String map,
    ZoneId zone,
    Map<String, String> passwords,
    Map<String, RoomKeys> keys) {
  private static final String FILE = "demo-state.json";
  private static final JsonMapper JSON = JsonMapper.shared();

  /** What machines of a room show. */
  record RoomKeys(String exchange, String device) {}

  DemoState {
    passwords = new LinkedHashMap<>(passwords);
    keys = new LinkedHashMap<>(keys);
  }

  static boolean isIn(DataDir dir) {
    return dir.contains(FILE);
  }

  static DemoState read(DataDir dir) {
    return JSON.readValue(dir.read(FILE), DemoState.class);
  }

  void write(DataDir dir) {
    dir.write(FILE, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
  }
}
