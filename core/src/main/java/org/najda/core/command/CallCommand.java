package org.najda.core.command;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.CallOutcome;
import org.najda.core.CallSource;
import org.najda.core.CallerRef;
import org.najda.core.Commitment;
import org.najda.core.IncidentId;
import org.najda.core.Words;

/** What can be asked about a call. */
public sealed interface CallCommand extends Command {
  /** Characters that a reference of the exchange, a recording or a service may have at most. */
  int LONGEST_NAME = 200;

  /**
   * A call rings.
   *
   * @param reference the exchange's own id of the call, so that its later events find it
   * @param recording where the exchange keeps the recording
   */
  record PresentCall(
      CallSource source,
      Instant presentedAt,
      CallerRef caller,
      @Nullable String reference,
      @Nullable String recording)
      implements CallCommand {
    public PresentCall {
      Words.requireShort("reference", reference, LONGEST_NAME);
      Words.requireShort("recording", recording, LONGEST_NAME);
    }
  }

  /** Somebody picks a ringing call up. */
  record AnswerCall(CallId call, CallSource source, Instant answeredAt) implements CallCommand {}

  /** Calls noted by hand ring and are answered in one act. */
  record TakeCall(Instant answeredAt, CallerRef caller) implements CallCommand {}

  /** What the caller says of himself, replacing what was known. */
  record DescribeCall(CallId call, CallerRef caller) implements CallCommand {}

  /** The line is down; a call that nobody answered is then abandoned. */
  record EndCall(CallId call, Instant endedAt) implements CallCommand {}

  /** Handed to another service. */
  record TransferCall(CallId call, String to, Instant transferredAt) implements CallCommand {
    public TransferCall {
      Words.requireShort("service called to", to, LONGEST_NAME);
    }
  }

  /** The call leads to no incident. */
  record CloseCall(CallId call, CallOutcome outcome, @Nullable Commitment text)
      implements CallCommand {}

  /** The call is about an incident already open. */
  record AttachCall(CallId call, IncidentId incident) implements CallCommand {}

  /** Takes back that it was closed or attached: it waits again for what becomes of it. */
  record ReopenCall(CallId call) implements CallCommand {}
}
