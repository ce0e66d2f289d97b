package org.najda.server.register;

import java.time.Instant;
import java.util.List;
import org.najda.registers.roster.Told;

/**
 * A warning that was given and that nobody has answered.
 *
 * @param warning as {@link Warnings#id} writes it
 * @param ends the end that it warns of
 * @param level how far up it has gone
 * @param told the numbers of those whom it was told to
 */
record Given(
    About about, String warning, Instant ends, Instant at, Told.Level level, List<String> told) {

  /** Which deadline of which record, and where that is kept. */
  record About(String record, String unit, String deadline) {}

  String record() {
    return about.record();
  }

  String deadline() {
    return about.deadline();
  }

  /** Whether it has waited too long for an answer. */
  boolean hasRisen() {
    return level != Told.Level.STATION;
  }

  /** Whether the end has come. */
  boolean isOver() {
    return warning.equals(Warnings.OVER);
  }

  /** Whether it is not put away without words: its end has come, or the room was told. */
  boolean needsWords() {
    return isOver() || level == Told.Level.ROOM;
  }
}
