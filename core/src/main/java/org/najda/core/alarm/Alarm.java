package org.najda.core.alarm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.core.AlarmId;
import org.najda.core.PersonId;

/**
 * Something that somebody must look at.
 *
 * @param owner whom it concerns first, such as who sent the silent unit; null: everybody
 * @param acknowledgement null while nobody has, and again when it gets worse
 * @param endedAt when its cause ended; null while it lasts
 */
public record Alarm(
    AlarmId id,
    AlarmCause cause,
    Raising raising,
    @Nullable PersonId owner,
    @Nullable Acknowledgement acknowledgement,
    @Nullable Instant endedAt) {

  /**
   * How it came about.
   *
   * @param times how often, at least 1
   * @param level how bad it is now, from 1
   */
  public record Raising(Instant firstAt, Instant lastAt, int times, int level) {
    Raising again(Instant at, int nowLevel) {
      return new Raising(firstAt, at, times + 1, nowLevel);
    }
  }

  /**
   * Who took it on.
   *
   * @param level that it had then
   */
  public record Acknowledgement(PersonId by, Instant at, int level) {}

  static Alarm raised(
      AlarmId id, AlarmCause cause, Instant at, int level, @Nullable PersonId owner) {
    return new Alarm(id, cause, new Raising(at, at, 1, level), owner, null, null);
  }

  /** Raised once more: its cause lasts, and an acknowledgement holds unless it is worse now. */
  Alarm again(Instant at, int level, @Nullable PersonId nowOwner) {
    boolean holds = acknowledgement != null && level <= acknowledgement.level();
    Acknowledgement kept = holds ? acknowledgement : null;
    return new Alarm(id, cause, raising.again(at, level), nowOwner, kept, null);
  }

  Alarm acknowledged(PersonId by, Instant at) {
    return new Alarm(
        id, cause, raising, owner, new Acknowledgement(by, at, raising.level()), endedAt);
  }

  Alarm ended(Instant at) {
    return new Alarm(id, cause, raising, owner, acknowledgement, at);
  }

  /** Nobody needs to look any more. */
  boolean isSettled() {
    return acknowledgement != null && endedAt != null;
  }
}
