package org.najda.server.exercise;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far an exercise is.
 *
 * @param pacePercent 100: as on the clock on the wall
 * @param elapsed of its own time, up to {@code runningSince}
 * @param runningSince null: it stands still
 * @param halted whether a restart of the server, not the trainer, made it stand still
 * @param endedAt null while it can go on
 */
record Course(
    int pacePercent,
    Duration elapsed,
    @Nullable Instant runningSince,
    boolean halted,
    @Nullable Instant endedAt) {
  /** Slower for beginners, faster for those who wait. */
  static final Set<Integer> PACES = Set.of(50, 100, 200, 400);

  static Course begun(Instant now) {
    return new Course(100, Duration.ZERO, now, false, null);
  }

  boolean isRunning() {
    return runningSince != null;
  }

  boolean isEnded() {
    return endedAt != null;
  }

  /** How much of its own time has gone. */
  Duration elapsedAt(Instant now) {
    return runningSince == null
        ? elapsed
        : elapsed.plus(
            Duration.between(runningSince, now).multipliedBy(pacePercent).dividedBy(100));
  }

  Course reached(Instant now) {
    return new Course(
        pacePercent, elapsedAt(now), runningSince == null ? null : now, halted, endedAt);
  }

  Course paused(Instant now) {
    return new Course(pacePercent, elapsedAt(now), null, false, endedAt);
  }

  Course goneOn(Instant now) {
    return new Course(pacePercent, elapsedAt(now), now, false, endedAt);
  }

  Course atPace(int percent, Instant now) {
    Course reached = reached(now);
    return new Course(percent, reached.elapsed, reached.runningSince, halted, endedAt);
  }

  Course ended(Instant now) {
    return new Course(pacePercent, elapsedAt(now), null, false, now);
  }
}
