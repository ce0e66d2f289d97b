package org.najda.roads;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A way of moving on the road map. Its speeds and rights are data: {@code profile/<id>.yaml}. */
public enum Profile {
  /** An ordinary car that keeps every rule. */
  CAR,
  /** A police car on an emergency drive. */
  EMERGENCY,
  /** A police motorcycle on an emergency drive. */
  MOTORCYCLE,
  /** A person walking. */
  FOOT;

  /** The name used in files, addresses and commands: {@code car}, {@code emergency}, … */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is held to turn restrictions on the ways that are drawn for it. */
  public boolean isHeldToTurns() {
    return this == CAR;
  }

  /** The profile with this {@link #id()}. */
  public static Optional<Profile> find(String id) {
    return Stream.of(values()).filter(profile -> profile.id().equals(id)).findFirst();
  }
}
