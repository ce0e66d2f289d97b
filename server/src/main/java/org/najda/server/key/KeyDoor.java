package org.najda.server.key;

import java.util.Arrays;
import java.util.Optional;

/** The addresses that a key opens instead of a sign-in. */
enum KeyDoor {
  POSITIONS("/api/positions", AccessKey.Kind.DEVICE, "X-Device-Key"),
  TELEPHONY("/api/telephony/events", AccessKey.Kind.EXCHANGE, "X-Exchange-Key");

  private final String path;
  private final AccessKey.Kind kind;
  private final String header;

  KeyDoor(String path, AccessKey.Kind kind, String header) {
    this.path = path;
    this.kind = kind;
    this.header = header;
  }

  AccessKey.Kind kind() {
    return kind;
  }

  /** Name of the header that holds the key. */
  String header() {
    return header;
  }

  static String[] paths() {
    return Arrays.stream(values()).map(door -> door.path).toArray(String[]::new);
  }

  static Optional<KeyDoor> find(String path) {
    return Arrays.stream(values()).filter(door -> door.path.equals(path)).findFirst();
  }
}
