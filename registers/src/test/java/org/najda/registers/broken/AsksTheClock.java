package org.najda.registers.broken;

import java.time.Instant;

/** Breaks the rules, so that a test sees them fail. */
public final class AsksTheClock {
  private AsksTheClock() {}

  public static Instant when() {
    return Instant.now();
  }
}
