package org.najda.server.retention;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.najda.core.RoomId;
import org.najda.server.history.LookLog;
import org.najda.server.journal.Answers;
import org.najda.server.personal.PersonalVault;
import org.najda.server.position.PositionDays;
import org.najda.server.room.Room;
import org.najda.server.room.Rooms;
import org.najda.server.round.Round;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Erases once a day, and at each start, what has been kept long enough. */
public final class Retention implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

  private final Rooms rooms;
  private final PersonalVault vault;
  private final Answers answers;
  private final LookLog looks;
  private final PositionDays days;
  private final Keeping keeping;
  private final InstantSource clock;
  private final Round daily = new Round("retention", this::run);

  public Retention(
      Rooms rooms, PersonalVault vault, DataSource database, Keeping keeping, InstantSource clock) {
    this.rooms = rooms;
    this.vault = vault;
    this.answers = new Answers(database);
    this.looks = new LookLog(database);
    this.days = new PositionDays(database);
    this.keeping = keeping;
    this.clock = clock;
  }

  /** Begins with the first run. */
  public void start() {
    daily.start(Duration.ZERO, Duration.ofDays(1));
  }

  /** What a run would erase now; erases nothing. */
  public Due due() {
    Instant before = personalBefore();
    Map<String, Integer> values = vault.countBefore(before);
    Map<String, Integer> recommendations = answers.countBefore(before);
    Map<String, Integer> looked = looks.countBefore(looksBefore());
    List<Due.OfRoom> due =
        rooms.list().stream()
            .map(Room::id)
            .map(id ->
                new Due.OfRoom(
                    id,
                    values.getOrDefault(id.value(), 0),
                    recommendations.getOrDefault(id.value(), 0),
                    looked.getOrDefault(id.value(), 0)))
            .toList();
    return new Due(
        before, looksBefore(), positionsBefore(), due, days.listBefore(positionsBefore()));
  }

  private Instant personalBefore() {
    return clock.instant().minus(keeping.personal());
  }

  private Instant looksBefore() {
    return clock.instant().minus(keeping.looks());
  }

  private LocalDate positionsBefore() {
    return LocalDate.ofInstant(clock.instant().minus(keeping.positions()), ZoneOffset.UTC);
  }

  void run() {
    Instant before = personalBefore();
    for (Room room : rooms.list()) {
      attempt(
          room.id() + ": what is personal and older than " + before,
          () -> erase(room.id(), before));
      attempt(room.id() + ": looks of before " + looksBefore(), () -> forgetLooks(room.id()));
    }
    attempt("positions of before " + positionsBefore(), this::dropDays);
  }

  // What fails is tried again tomorrow, and must not end the job for the rest.
  private static void attempt(String what, Runnable erasure) {
    try {
      erasure.run();
    } catch (RuntimeException e) {
      LOG.error("{} could not be erased and is tried again tomorrow: {}", what, e.getMessage());
    }
  }

  private void erase(RoomId room, Instant before) {
    int values = vault.eraseBefore(room, before);
    int recommendations = answers.eraseBefore(room, before);
    if (values + recommendations > 0) {
      LOG.info(
          "{}: {} personal values and {} recommendations of before {} are erased",
          room,
          values,
          recommendations,
          before);
    }
  }

  private void forgetLooks(RoomId room) {
    Instant before = looksBefore();
    int forgotten = looks.eraseBefore(room, before);
    if (forgotten > 0) {
      LOG.info("{}: {} looks at histories of before {} are erased", room, forgotten, before);
    }
  }

  private void dropDays() {
    for (PositionDays.Day day : days.listBefore(positionsBefore())) {
      days.drop(day.day());
      LOG.info("the positions of {} are erased", day.day());
    }
  }

  @Override
  public void close() {
    daily.close();
  }
}
