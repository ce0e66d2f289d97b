package org.najda.server.exercise;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.najda.core.PersonId;
import org.najda.core.RoomId;

/**
 * A scenario that is practised in a training room.
 *
 * @param id of the trainer's making, so that it is begun once
 * @param seed decides who rings from where
 * @param rung what has rung so far, in order
 */
record Exercise(
    UUID id,
    RoomId room,
    String scenario,
    long seed,
    PersonId trainer,
    Instant startedAt,
    Course course,
    List<Rung> rung) {
  Exercise {
    if (!room.isTraining()) {
      throw new IllegalArgumentException(room + " is not for training.");
    }
    rung = List.copyOf(rung);
  }

  /**
   * A call that has rung.
   *
   * @param number from 1
   * @param card key of its scripted call
   * @param asked id of the trainer's wish; null: its time had come
   */
  record Rung(int number, String card, Instant at, @Nullable UUID asked) {}

  /** By which telephony knows a call of this exercise. */
  String reference(int number) {
    return "exercise-" + id + "-" + number;
  }

  /** How often a card has rung. */
  int count(String card) {
    return (int) rung.stream().filter(one -> one.card().equals(card)).count();
  }

  /** How often its card had rung before a call. */
  int timesBefore(Rung call) {
    return (int)
        rung.stream()
            .filter(one -> one.card().equals(call.card()) && one.number() < call.number())
            .count();
  }

  Exercise with(Course now) {
    return new Exercise(id, room, scenario, seed, trainer, startedAt, now, rung);
  }

  Exercise with(List<Rung> now) {
    return new Exercise(id, room, scenario, seed, trainer, startedAt, course, now);
  }
}
