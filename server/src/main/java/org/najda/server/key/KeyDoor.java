package org.najda.server.key;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** The addresses that a key opens instead of a sign-in. */
enum KeyDoor {
  POSITIONS("/api/positions", AccessKey.Kind.DEVICE, "X-Device-Key"),
  OWNTRACKS("/api/positions/owntracks", AccessKey.Kind.DEVICE, "Authorization") {
    /**
     * The password of Basic authentication (RFC 7617); the name before it is the app's business.
     */
    @Override
    Optional<KeySecret> secret(String header) {
      if (!header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
        return Optional.empty();
      }
      try {
        byte[] pair = Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
        String text = new String(pair, StandardCharsets.UTF_8);
        return Optional.of(new KeySecret(text.substring(text.indexOf(':') + 1)));
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }
  },
  TELEPHONY("/api/telephony/events", AccessKey.Kind.EXCHANGE, "X-Exchange-Key");

  private static final String BASIC = "Basic ";

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

  /** The key that a request shows in its header. */
  Optional<KeySecret> secret(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(header)).flatMap(this::secret);
  }

  Optional<KeySecret> secret(String header) {
    return Optional.of(new KeySecret(header));
  }

  static String[] paths() {
    return Arrays.stream(values()).map(door -> door.path).toArray(String[]::new);
  }

  static Optional<KeyDoor> find(String path) {
    return Arrays.stream(values()).filter(door -> door.path.equals(path)).findFirst();
  }
}
