package org.najda.server.telephony;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.najda.core.Author;
import org.najda.core.CallId;
import org.najda.core.CallSource;
import org.najda.core.CommandKey;
import org.najda.core.PersonId;
import org.najda.core.call.Call;
import org.najda.core.command.CallCommand;
import org.najda.core.command.Command;
import org.najda.core.desk.RefusalCode;
import org.najda.server.hash.Hasher;
import org.najda.server.personal.PersonalVault;
import org.najda.server.room.Outcome;
import org.najda.server.room.Room;
import org.najda.server.room.Submission;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns an exchange's events into commands of the room. An event of a call not heard of waits a
 * moment for the one that presents it; then it makes the call known itself, with its own stamp.
 */
public final class Telephony {
  private static final PersonId EXCHANGE = new PersonId("exchange");
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final PersonalVault vault;
  private final JsonMapper json;
  private final Duration patience;

  /**
   * @param patience how long an event waits for the one that presents its call
   */
  public Telephony(PersonalVault vault, JsonMapper json, Duration patience) {
    this.vault = vault;
    this.json = json;
    this.patience = patience;
  }

  /**
   * What became of an event.
   *
   * @param call null when the call is not known
   */
  record Result(Outcome outcome, @Nullable CallId call) {}

  /** Returns when what the event led to is durable. */
  Result take(Room room, TelephonyEvent event) throws InterruptedException {
    if (event.event() == TelephonyEvent.Kind.PRESENTED) {
      return present(room, event);
    }
    if (await(room, event.call()).isEmpty()) {
      Outcome made = submit(room, event, "/presented", presenting(room, event));
      if (!(made instanceof Outcome.Done) && !knownBefore(made)) {
        return new Result(made, null);
      }
    }
    Call call = room.published().findCallByReference(event.call()).orElseThrow();
    return new Result(
        submit(room, event, "", new Sealed(following(event, call.id()), List.of())), call.id());
  }

  /** A call that another of its events made known before keeps that stamp and gains the caller. */
  private Result present(Room room, TelephonyEvent event) throws InterruptedException {
    Outcome outcome = submit(room, event, "", presenting(room, event));
    Optional<CallId> call = room.published().findCallByReference(event.call()).map(Call::id);
    if (knownBefore(outcome) && call.isPresent() && event.tellsOfCaller()) {
      Caller caller = Caller.seal(event, room.id(), vault, json);
      Command describe = new CallCommand.DescribeCall(call.get(), caller.ref());
      outcome = submit(room, event, "/caller", new Sealed(describe, caller));
    }
    return new Result(outcome, call.orElse(null));
  }

  private record Sealed(Command command, List<org.najda.server.personal.PersonalValue> personal) {
    Sealed(Command command, Caller caller) {
      this(command, caller.sealed());
    }
  }

  private Sealed presenting(Room room, TelephonyEvent event) {
    Caller caller = Caller.seal(event, room.id(), vault, json);
    return new Sealed(
        new CallCommand.PresentCall(
            CallSource.EXCHANGE, event.at(), caller.ref(), event.call(), event.recording()),
        caller);
  }

  private static Command following(TelephonyEvent event, CallId call) {
    return switch (event.event()) {
      case ANSWERED -> new CallCommand.AnswerCall(call, CallSource.EXCHANGE, event.at());
      case TRANSFERRED ->
          new CallCommand.TransferCall(call, String.valueOf(event.to()), event.at());
      case ENDED -> new CallCommand.EndCall(call, event.at());
      case PRESENTED -> throw new IllegalArgumentException("It is the first of its call.");
    };
  }

  private static boolean knownBefore(Outcome outcome) {
    return outcome instanceof Outcome.Refused refused
        && refused.refusal().code() == RefusalCode.CALL_REFERENCE_KNOWN;
  }

  private Outcome submit(Room room, TelephonyEvent event, String part, Sealed sealed)
      throws InterruptedException {
    byte[] body = json.writeValueAsString(event).getBytes(StandardCharsets.UTF_8);
    String id = "exchange-" + new Hasher().add(event.id()).add(part).hash().toString();
    Submission submission =
        new Submission(
            new CommandKey(id, vault.bodyKey(room.id(), body)),
            new Author(EXCHANGE, workstation(event)),
            sealed.command(),
            sealed.personal(),
            null);
    try {
      return room.submit(submission).get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return new Outcome.Unavailable("timeout");
    } catch (ExecutionException e) {
      throw new IllegalStateException("A room's answer is never an exception.", e);
    }
  }

  private static String workstation(TelephonyEvent event) {
    if (event.position() != null) {
      return event.position();
    }
    return event.line() == null ? "exchange" : "line-" + event.line();
  }

  private Optional<Call> await(Room room, String reference) throws InterruptedException {
    CompletableFuture<Call> known = new CompletableFuture<>();
    try (Room.Listening _ =
        room.listen(committed ->
            committed.state().findCallByReference(reference).ifPresent(known::complete))) {
      room.published().findCallByReference(reference).ifPresent(known::complete);
      return Optional.of(known.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Nobody completes it exceptionally.", e);
    }
  }
}
