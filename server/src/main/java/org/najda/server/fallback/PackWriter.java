package org.najda.server.fallback;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.najda.core.Author;
import org.najda.core.PersonId;
import org.najda.core.RoomId;
import org.najda.core.command.FallbackCommand.TellOfPack;
import org.najda.core.room.RoomState;
import org.najda.core.room.Setup;
import org.najda.server.room.Room;
import org.najda.server.room.Rooms;
import org.najda.server.room.Submission;
import org.najda.server.round.Round;
import org.najda.server.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes every room's pack every few minutes, and now when somebody asks. */
public final class PackWriter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PackWriter.class);

  private static final Author AUTHOR = new Author(new PersonId("fallback"), "server");

  private final Rooms rooms;
  private final PackRules rules;
  private final Packs packs;
  private final InstantSource clock;
  private final Map<RoomId, Outcome> outcomes = new ConcurrentHashMap<>();
  private final Round round = new Round("fallback", this::writeAll);

  public PackWriter(
      Rooms rooms, PackRules rules, DataSource database, Texts texts, InstantSource clock) {
    this.rooms = rooms;
    this.rules = rules;
    this.packs = new Packs(rules, database, texts, clock);
    this.clock = clock;
  }

  /**
   * What became of the last attempts.
   *
   * @param madeAt of the last pack that came about; null: none since the server started
   * @param failedAt of the last attempt, when it failed; null: it did not
   * @param problem what the system said of the failure
   */
  record Outcome(@Nullable Instant madeAt, @Nullable Instant failedAt, @Nullable String problem) {
    static final Outcome NONE = new Outcome(null, null, null);
  }

  /** Begins with the first, unless no folder is set. */
  public void start() {
    if (rules.folder() == null) {
      LOG.info("No fallback packs are written: {} is not set", PackRules.FOLDER);
      return;
    }
    round.start(Duration.ZERO, rules.every());
  }

  private void writeAll() {
    // A sheet of practice must never lie where a room looks for its real one.
    rooms.list().stream().filter(room -> !room.id().isTraining()).forEach(this::write);
  }

  /** Writes a room's pack now; a failure is in the outcome. */
  synchronized Outcome write(Room room) {
    RoomState state = room.published();
    Setup setup = state.setup();
    Path folder = rules.folder();
    if (setup == null || folder == null) {
      return Outcome.NONE;
    }
    Outcome outcome = attempt(room, state, setup, folder);
    outcomes.put(room.id(), outcome);
    TellOfPack told = new TellOfPack(outcome.failedAt() == null);
    room.submit(Submission.ofServer("fallback", AUTHOR, told));
    return outcome;
  }

  // One that fails must not keep the others from having theirs.
  private Outcome attempt(Room room, RoomState state, Setup setup, Path folder) {
    try {
      packs.write(room.id(), state, setup, folder);
      return new Outcome(clock.instant(), null, null);
    } catch (RuntimeException e) {
      LOG.error(
          "the fallback pack of {} could not be written to {}: {}",
          room.id(),
          folder,
          e.toString());
      return new Outcome(outcome(room.id()).madeAt(), clock.instant(), e.getMessage());
    }
  }

  Outcome outcome(RoomId room) {
    return outcomes.getOrDefault(room, Outcome.NONE);
  }

  Optional<Path> folder() {
    return Optional.ofNullable(rules.folder());
  }

  PackRules rules() {
    return rules;
  }

  Packs packs() {
    return packs;
  }

  @Override
  public void close() {
    round.close();
  }
}
