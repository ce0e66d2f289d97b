package org.najda.server.serve;

import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.najda.server.cli.BadInput;
import org.najda.server.position.Pace;

/**
 * What a server reads of the machine that it runs on.
 *
 * @param environment gives the value of a variable, null when it is not set
 * @param clock by which people sign in and sessions end
 * @param pace of units against that clock
 */
record Machine(UnaryOperator<@Nullable String> environment, InstantSource clock, Pace pace) {
  /** In the real world. */
  Machine(UnaryOperator<@Nullable String> environment, InstantSource clock) {
    this(environment, clock, Pace.REAL);
  }

  /** This one; its time to the millisecond: finer is noise, and reads badly in answers. */
  static Machine here(Pace pace) {
    return new Machine(System::getenv, Clock.tickMillis(ZoneOffset.UTC), pace);
  }

  /**
   * Reads a part of the environment.
   *
   * @throws BadInput it says something that cannot be
   */
  <T> T read(Function<UnaryOperator<@Nullable String>, T> reading) {
    try {
      return reading.apply(environment);
    } catch (IllegalArgumentException e) {
      throw new BadInput(e.getMessage() + "");
    }
  }
}
