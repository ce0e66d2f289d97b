package org.najda.server.telephony;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.CallSource;
import org.najda.core.CommandKey;
import org.najda.core.call.Call;
import org.najda.core.command.CallCommand;
import org.najda.core.command.Command;
import org.najda.core.desk.RefusalCode;
import org.najda.server.personal.PersonalValue;
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
  private static final long LONGEST_WAIT_SECONDS = 10;

  private final PersonalVault vault;
  private final JsonMapper json;
  private final Duration patience;
  private final InstantSource clock;

  /**
   * @param patience how long an event waits for the one that presents its call
   */
  public Telephony(PersonalVault vault, JsonMapper json, Duration patience, InstantSource clock) {
    this.vault = vault;
    this.json = json;
    this.patience = patience;
    this.clock = clock;
  }

  /**
   * What became of an event.
   *
   * @param call null when the call is not known
   */
  record Result(Outcome outcome, @Nullable CallId call) {}

  /**
   * The same for callers that are simulated within this server.
   *
   * @param exchange whose event it is said to be
   */
  public Outcome take(Room room, String exchange, TelephonyEvent event)
      throws InterruptedException {
    return take(new Incoming(room, exchange, event)).outcome();
  }

  /** Returns when what the event led to is durable. */
  Result take(Incoming incoming) throws InterruptedException {
    if (incoming.event().event() == TelephonyEvent.Kind.PRESENTED) {
      return present(incoming);
    }
    if (await(incoming).isEmpty()) {
      Outcome made = submit(incoming, "presented", presenting(incoming));
      if (incoming.findCall().isEmpty()) {
        // Not accepted, or sent again so late that the call has left the state.
        return new Result(made, null);
      }
    }
    CallId call = incoming.findCall().orElseThrow().id();
    Command command = following(incoming.event(), call, stamp(incoming));
    return new Result(submit(incoming, "event", new Asked(command, List.of())), call);
  }

  /** A call that another of its events made known keeps that stamp and gains the caller. */
  private Result present(Incoming incoming) throws InterruptedException {
    Outcome outcome = submit(incoming, "event", presenting(incoming));
    CallId call = incoming.findCall().map(Call::id).orElse(null);
    if (isOfKnownCall(outcome) && call != null && incoming.event().tellsOfCaller()) {
      Caller caller = caller(incoming);
      Command describe = new CallCommand.DescribeCall(call, caller.ref());
      outcome = submit(incoming, "caller", new Asked(describe, caller.sealed()));
    }
    return new Result(outcome, call);
  }

  private record Asked(Command command, List<PersonalValue> personal) {}

  private Asked presenting(Incoming incoming) {
    TelephonyEvent event = incoming.event();
    Caller caller = caller(incoming);
    return new Asked(
        new CallCommand.PresentCall(
            CallSource.EXCHANGE, stamp(incoming), caller.ref(), event.call(), event.recording()),
        caller.sealed());
  }

  // An exchange whose clock is off must never cost a call: what cannot be is taken as near as can
  // be.
  private Instant stamp(Incoming incoming) {
    Instant now = clock.instant();
    Instant told = incoming.event().at();
    Instant possible = told.isAfter(now) ? now : told;
    return incoming
        .findCall()
        .map(call -> call.line().lastStampAt())
        .filter(possible::isBefore)
        .orElse(possible);
  }

  private Caller caller(Incoming incoming) {
    return Caller.seal(incoming.event(), incoming.room().id(), vault, json);
  }

  private static Command following(TelephonyEvent event, CallId call, Instant at) {
    return switch (event.event()) {
      case ANSWERED -> new CallCommand.AnswerCall(call, CallSource.EXCHANGE, at);
      case TRANSFERRED -> new CallCommand.TransferCall(call, String.valueOf(event.to()), at);
      case ENDED -> new CallCommand.EndCall(call, at);
      case PRESENTED -> throw new IllegalArgumentException("It is the first of its call.");
    };
  }

  private static boolean isOfKnownCall(Outcome outcome) {
    return outcome instanceof Outcome.Refused refused
        && refused.refusal().code() == RefusalCode.CALL_REFERENCE_KNOWN;
  }

  private Outcome submit(Incoming incoming, String part, Asked asked) throws InterruptedException {
    byte[] body = json.writeValueAsBytes(incoming.event());
    Submission submission =
        new Submission(
            new CommandKey(incoming.commandId(part), vault.bodyKey(incoming.room().id(), body)),
            incoming.author(),
            asked.command(),
            asked.personal(),
            null);
    try {
      return incoming.room().submit(submission).get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return new Outcome.Unavailable("timeout");
    } catch (ExecutionException e) {
      throw new IllegalStateException("A room's answer is never an exception.", e);
    }
  }

  private Optional<Call> await(Incoming incoming) throws InterruptedException {
    CompletableFuture<Call> known = new CompletableFuture<>();
    try (Room.Listening _ =
        incoming.room().listen(committed -> incoming.findCall().ifPresent(known::complete))) {
      incoming.findCall().ifPresent(known::complete);
      return Optional.of(known.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Nobody completes it exceptionally.", e);
    }
  }
}
