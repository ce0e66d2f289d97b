package org.najda.core.codec;

import org.najda.core.PersonId;
import org.najda.core.call.CallBack;
import org.najda.core.event.CallBackEvent;
import org.najda.core.event.CallBackEvent.CallBackLeft;
import org.najda.core.event.CallBackEvent.CallBackOverdue;
import org.najda.core.event.CallBackEvent.CallBackRequested;
import org.najda.core.event.CallBackEvent.CallBackTaken;
import org.najda.core.event.CallBackEvent.CallBackTried;
import org.najda.core.event.CallBackEvent.CallBackWithdrawn;

/** Call-backs of a state, and what happens about them, as fields. */
final class CallBacks {
  private CallBacks() {}

  /** Behind the number of its call. */
  static void write(JsonWriter writer, CallBackEvent event) {
    switch (event) {
      case CallBackRequested e ->
          writer.field("why", e.why()).field("owner", e.owner()).field("tryBy", e.tryBy());
      case CallBackTaken e -> {}
      case CallBackLeft e -> {}
      case CallBackTried e ->
          writer
              .field("triedAt", e.triedAt())
              .field("result", e.result())
              .field("owner", e.owner())
              .field("nextBy", e.nextBy());
      case CallBackOverdue e -> writer.field("times", e.times()).field("nextAt", e.nextAt());
      case CallBackWithdrawn e -> {}
    }
  }

  static CallBackRequested requested(Fields fields) {
    return new CallBackRequested(
        Wording.call(fields),
        fields.word("why", CallBack.Why.class),
        fields.findText("owner", PersonId::new),
        fields.instant("tryBy"));
  }

  static CallBackTaken taken(Fields fields) {
    return new CallBackTaken(Wording.call(fields));
  }

  static CallBackLeft left(Fields fields) {
    return new CallBackLeft(Wording.call(fields));
  }

  static CallBackTried tried(Fields fields) {
    return new CallBackTried(
        Wording.call(fields),
        fields.instant("triedAt"),
        fields.word("result", CallBack.Result.class),
        fields.text("owner", PersonId::new),
        fields.findInstant("nextBy"));
  }

  static CallBackOverdue overdue(Fields fields) {
    return new CallBackOverdue(
        Wording.call(fields), fields.smallNumber("times"), fields.findInstant("nextAt"));
  }

  static CallBackWithdrawn withdrawn(Fields fields) {
    return new CallBackWithdrawn(Wording.call(fields));
  }

  static void write(JsonWriter writer, CallBack callBack) {
    writer
        .field("why", callBack.why())
        .field("since", callBack.since())
        .field("owner", callBack.owner())
        .object("deadline", callBack.deadline(), CallBacks::write)
        .objects("tries", callBack.tries(), CallBacks::write);
  }

  static CallBack read(Fields fields) {
    return new CallBack(
        fields.word("why", CallBack.Why.class),
        fields.instant("since"),
        fields.findText("owner", PersonId::new),
        fields.findObject("deadline", CallBacks::deadline),
        fields.objects("tries", CallBacks::one));
  }

  private static void write(JsonWriter writer, CallBack.Deadline deadline) {
    writer
        .field("tryBy", deadline.tryBy())
        .field("warnAt", deadline.warnAt())
        .field("warnings", deadline.warnings());
  }

  private static CallBack.Deadline deadline(Fields fields) {
    return new CallBack.Deadline(
        fields.instant("tryBy"), fields.findInstant("warnAt"), fields.smallNumber("warnings"));
  }

  private static void write(JsonWriter writer, CallBack.Try one) {
    writer.field("at", one.at()).field("by", one.by()).field("result", one.result());
  }

  private static CallBack.Try one(Fields fields) {
    return new CallBack.Try(
        fields.instant("at"),
        fields.text("by", PersonId::new),
        fields.word("result", CallBack.Result.class));
  }
}
