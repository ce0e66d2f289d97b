package org.najda.core.desk;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.CallSource;
import org.najda.core.EnumWords;
import org.najda.core.IncidentId;
import org.najda.core.call.Call;
import org.najda.core.call.CallBack;
import org.najda.core.call.Line;
import org.najda.core.call.Settlement;
import org.najda.core.command.CallCommand;
import org.najda.core.event.CallBackEvent;
import org.najda.core.event.CallEvent;
import org.najda.core.incident.Incident;

/** Decides what is asked about calls. */
record CallDeciding(Situation now) {
  /** Calls may be noted long after an outage, but no clock that works says less than this. */
  private static final Instant EARLIEST = Instant.EPOCH;

  Decision decide(CallCommand command) {
    return switch (command) {
      case CallCommand.PresentCall c -> present(c);
      case CallCommand.AnswerCall c -> answer(c);
      case CallCommand.TakeCall c -> take(c);
      case CallCommand.DescribeCall c -> describe(c);
      case CallCommand.EndCall c -> end(c);
      case CallCommand.TransferCall c -> transfer(c);
      case CallCommand.CloseCall c -> close(c);
      case CallCommand.AttachCall c -> attach(c);
      case CallCommand.ReopenCall c -> reopen(c.call());
    };
  }

  private Decision present(CallCommand.PresentCall c) {
    String reference = c.reference();
    Optional<Call> known =
        reference == null ? Optional.empty() : now.state().findCallByReference(reference);
    if (known.isPresent()) {
      return Decision.refused(
          Refusal.of(RefusalCode.CALL_REFERENCE_KNOWN)
              .with("reference", reference)
              .with("call", known.get().id())
              .at("reference"));
    }
    Refusal untimely = now.untimely("presentedAt", c.presentedAt(), EARLIEST);
    return untimely != null
        ? Decision.refused(untimely)
        : Decision.accepted(
            new CallEvent.CallPresented(
                nextId(),
                c.source(),
                now.taken(c.presentedAt()),
                c.caller(),
                reference,
                c.recording()));
  }

  private CallId nextId() {
    return now.state().callBook().nextId();
  }

  private Decision answer(CallCommand.AnswerCall c) {
    Call call = now.call(c.call());
    if (call == null) {
      return Situation.unknown(c.call());
    }
    Refusal refusal = unanswerable(call);
    if (refusal == null) {
      refusal = now.untimely("answeredAt", c.answeredAt(), call.line().lastStampAt());
    }
    return refusal != null
        ? Decision.refused(refusal)
        : Decision.accepted(
            new CallEvent.CallAnswered(call.id(), c.source(), now.taken(c.answeredAt())));
  }

  private static @Nullable Refusal unanswerable(Call call) {
    Line.Answer answer = call.line().answer();
    if (answer != null) {
      return Refusal.of(RefusalCode.CALL_ALREADY_ANSWERED)
          .with("call", call.id())
          .at("call")
          .by(answer.by());
    }
    return call.line().endedAt() != null ? alreadyEnded(call) : settled(call);
  }

  private static Refusal alreadyEnded(Call call) {
    return Refusal.of(RefusalCode.CALL_ALREADY_ENDED).with("call", call.id()).at("call");
  }

  private Decision take(CallCommand.TakeCall c) {
    Refusal untimely = now.untimely("answeredAt", c.answeredAt(), EARLIEST);
    if (untimely != null) {
      return Decision.refused(untimely);
    }
    CallId id = nextId();
    Instant at = now.taken(c.answeredAt());
    return Decision.accepted(
        new CallEvent.CallPresented(id, CallSource.FORM, at, c.caller(), null, null),
        new CallEvent.CallAnswered(id, CallSource.FORM, at));
  }

  private Decision describe(CallCommand.DescribeCall c) {
    return now.call(c.call()) == null
        ? Situation.unknown(c.call())
        : Decision.accepted(new CallEvent.CallDescribed(c.call(), c.caller()));
  }

  private Decision end(CallCommand.EndCall c) {
    Call call = now.call(c.call());
    if (call == null) {
      return Situation.unknown(c.call());
    }
    Refusal refusal =
        call.line().endedAt() != null
            ? alreadyEnded(call)
            : now.untimely("endedAt", c.endedAt(), call.line().lastStampAt());
    if (refusal != null) {
      return Decision.refused(refusal);
    }
    CallEvent ended = new CallEvent.CallEnded(call.id(), now.taken(c.endedAt()));
    return call.state() == Call.State.RINGING
        ? Decision.accepted(ended, toCallBack(call.id()))
        : Decision.accepted(ended);
  }

  /** Nobody answered: to be called back by whoever takes it. */
  private CallEvent toCallBack(CallId call) {
    return new CallBackEvent.CallBackRequested(
        call, CallBack.Why.ABANDONED, null, CallBackDeciding.firstBy(now));
  }

  private Decision transfer(CallCommand.TransferCall c) {
    Call call = now.call(c.call());
    if (call == null) {
      return Situation.unknown(c.call());
    }
    Refusal refusal = call.settlement() instanceof Settlement.Closed ? settled(call) : null;
    if (refusal == null) {
      refusal = now.untimely("transferredAt", c.transferredAt(), call.line().lastStampAt());
    }
    return refusal != null
        ? Decision.refused(refusal)
        : Decision.accepted(
            new CallEvent.CallTransferred(call.id(), c.to(), now.taken(c.transferredAt())));
  }

  private Decision close(CallCommand.CloseCall c) {
    Call call = now.call(c.call());
    if (call == null) {
      return Situation.unknown(c.call());
    }
    Refusal refusal = unsettleable(call);
    if (refusal == null) {
      refusal = CallBackDeciding.unclosable(now, call, c);
    }
    return refusal != null
        ? Decision.refused(refusal)
        : Decision.accepted(new CallEvent.CallClosed(call.id(), c.outcome(), c.text()));
  }

  private Decision attach(CallCommand.AttachCall c) {
    Call call = now.call(c.call());
    if (call == null) {
      return Situation.unknown(c.call());
    }
    Incident incident = now.incident(c.incident());
    if (incident == null) {
      return Situation.unknown(c.incident());
    }
    Refusal refusal = unsettleable(call);
    if (refusal == null) {
      refusal = Situation.closed(incident);
    }
    return refusal != null
        ? Decision.refused(refusal)
        : Decision.accepted(new CallEvent.CallAttached(call.id(), incident.id()));
  }

  private Decision reopen(CallId id) {
    Call call = now.call(id);
    if (call == null) {
      return Situation.unknown(id);
    }
    if (call.settlement() == null) {
      return Decision.refused(Refusal.of(RefusalCode.CALL_NOT_SETTLED).with("call", id).at("call"));
    }
    IncidentId left = call.incident().orElse(null);
    Refusal closed = left == null ? null : Situation.closed(now.state().incidents().get(left));
    return closed != null
        ? Decision.refused(closed)
        : Decision.accepted(new CallEvent.CallReopened(id, left));
  }

  /** Why the call can't be given an incident or an outcome; null when it can. */
  static @Nullable Refusal unsettleable(Call call) {
    return call.state() == Call.State.RINGING
        ? Refusal.of(RefusalCode.CALL_NOT_ANSWERED).with("call", call.id()).at("call")
        : settled(call);
  }

  private static @Nullable Refusal settled(Call call) {
    return switch (call.settlement()) {
      case Settlement.Attached attached ->
          Refusal.of(RefusalCode.CALL_ALREADY_ATTACHED)
              .with("call", call.id())
              .with("incident", attached.incident())
              .at("call")
              .by(attached.by());
      case Settlement.Closed closed ->
          Refusal.of(RefusalCode.CALL_ALREADY_CLOSED)
              .with("call", call.id())
              .with("outcome", EnumWords.of(closed.outcome()))
              .at("call")
              .by(closed.by());
      case null -> null;
    };
  }
}
