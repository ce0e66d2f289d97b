package org.najda.server.settings;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.najda.core.Author;
import org.najda.core.CommandKey;
import org.najda.core.PersonId;
import org.najda.core.codec.EventCodec;
import org.najda.core.command.ChangeCommand;
import org.najda.core.command.Command;
import org.najda.core.command.RoomCommand;
import org.najda.core.desk.RefusalCode;
import org.najda.core.event.RoomEvent;
import org.najda.server.hash.Hash;
import org.najda.server.journal.SettingsHistory;
import org.najda.server.personal.PersonalValue;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.room.Outcome;
import org.najda.server.room.Room;
import org.najda.server.room.Submission;

/** Asks rooms to adopt settings. */
public final class Adopting {
  private static final String WORKSTATION = "settings";
  private static final long LONGEST_WAIT_SECONDS = 10;

  private final SettingsHistory history;

  public Adopting(SettingsHistory history) {
    this.history = history;
  }

  /**
   * Asks for a change and waits until it is durable or refused.
   *
   * @throws ProblemException nobody knows whether it was done; the same form may be sent again
   */
  Adopted adopt(Room room, PersonId who, Change change) {
    Instant from = change.from();
    Command command =
        from == null
            ? new RoomCommand.AdoptSettings(change.seen(), change.settings())
            : new ChangeCommand.PlanChange(change.seen(), change.settings(), from);
    Adopted adopted =
        ask(room, who, new CommandKey(change.command(), digest(change)), command, List.of());
    return adopted instanceof Adopted.Refused refused ? refused(room, change, refused) : adopted;
  }

  /** Asks for what becomes of a planned change. */
  Adopted ask(Room room, PersonId who, String id, ChangeCommand command) {
    return ask(room, who, new CommandKey(id, command.toString()), command, List.of());
  }

  /**
   * Asks for anything about a room's settings.
   *
   * @param personal values that the command commits to
   */
  Adopted ask(
      Room room, PersonId who, CommandKey key, Command command, List<PersonalValue> personal) {
    Submission submission =
        new Submission(key, new Author(who, WORKSTATION), command, personal, null);
    return switch (await(room.submit(submission))) {
      case Outcome.Done done -> new Adopted.Done();
      case Outcome.Refused refused -> new Adopted.Refused(refused.refusal());
      case Outcome.Unavailable away ->
          throw ProblemException.of(
              away.isBusy() ? ProblemCode.BUSY : ProblemCode.ROOM_UNAVAILABLE);
    };
  }

  private Adopted refused(Room room, Change change, Adopted.Refused refused) {
    if (refused.refusal().code() != RefusalCode.SETTINGS_CHANGED) {
      return refused;
    }
    return new Adopted.Meanwhile(
        history.list(room.id()).stream()
            .filter(adoption -> adoption.version() > change.seen())
            .toList());
  }

  private static String digest(Change change) {
    Instant from = change.from();
    return Hash.ofContent(
            EventCodec.encode(
                new RoomEvent.SettingsAdopted(
                    change.seen() + 1, change.settings(), from == null ? Instant.EPOCH : from)))
        .toString();
  }

  private static Outcome await(CompletableFuture<Outcome> answer) {
    try {
      return answer.get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw ProblemException.of(ProblemCode.ROOM_UNAVAILABLE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ProblemException.of(ProblemCode.ROOM_UNAVAILABLE);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A room's answer is never an exception.", e);
    }
  }
}
