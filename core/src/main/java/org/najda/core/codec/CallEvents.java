package org.najda.core.codec;

import org.najda.core.CallOutcome;
import org.najda.core.CallSource;
import org.najda.core.Commitment;
import org.najda.core.event.CallBackEvent;
import org.najda.core.event.CallEvent;
import org.najda.core.event.CallEvent.CallAnswered;
import org.najda.core.event.CallEvent.CallAttached;
import org.najda.core.event.CallEvent.CallClosed;
import org.najda.core.event.CallEvent.CallDescribed;
import org.najda.core.event.CallEvent.CallEnded;
import org.najda.core.event.CallEvent.CallPresented;
import org.najda.core.event.CallEvent.CallReopened;
import org.najda.core.event.CallEvent.CallTransferred;
import org.najda.core.event.SilentCallEvent;

/** What happens to calls, as fields. */
final class CallEvents {
  private CallEvents() {}

  static void write(JsonWriter writer, CallEvent event) {
    writer.field("call", event.call().number());
    switch (event) {
      case CallPresented e ->
          writer
              .field("source", e.source())
              .field("presentedAt", e.presentedAt())
              .object("caller", e.caller(), Wording::write)
              .field("reference", e.reference())
              .field("recording", e.recording());
      case CallAnswered e -> writer.field("source", e.source()).field("answeredAt", e.answeredAt());
      case CallDescribed e -> writer.object("caller", e.caller(), Wording::write);
      case CallEnded e -> writer.field("endedAt", e.endedAt());
      case CallTransferred e ->
          writer.field("to", e.to()).field("transferredAt", e.transferredAt());
      case CallClosed e -> writer.field("outcome", e.outcome()).field("text", e.text());
      case CallAttached e -> writer.field("incident", e.incident().number());
      case CallBackEvent e -> CallBacks.write(writer, e);
      case SilentCallEvent e -> SilentCalls.write(writer, e);
      case CallReopened e -> writer.field("incident", Wording.number(e.incident()));
    }
  }

  static CallPresented presented(Fields fields) {
    return new CallPresented(
        Wording.call(fields),
        fields.word("source", CallSource.class),
        fields.instant("presentedAt"),
        fields.object("caller", Wording::caller),
        fields.findText("reference"),
        fields.findText("recording"));
  }

  static CallAnswered answered(Fields fields) {
    return new CallAnswered(
        Wording.call(fields),
        fields.word("source", CallSource.class),
        fields.instant("answeredAt"));
  }

  static CallDescribed described(Fields fields) {
    return new CallDescribed(Wording.call(fields), fields.object("caller", Wording::caller));
  }

  static CallEnded ended(Fields fields) {
    return new CallEnded(Wording.call(fields), fields.instant("endedAt"));
  }

  static CallTransferred transferred(Fields fields) {
    return new CallTransferred(
        Wording.call(fields), fields.text("to"), fields.instant("transferredAt"));
  }

  static CallClosed closed(Fields fields) {
    return new CallClosed(
        Wording.call(fields),
        fields.word("outcome", CallOutcome.class),
        fields.findText("text", Commitment::new));
  }

  static CallReopened reopened(Fields fields) {
    return new CallReopened(Wording.call(fields), Wording.findIncident(fields));
  }

  static CallAttached attached(Fields fields) {
    return new CallAttached(Wording.call(fields), Wording.incident(fields));
  }
}
